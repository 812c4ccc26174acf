using GuidanceBot.Core.Guidance.Deontics;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Guidance.Deontics;

public sealed class ClauseReadingTests
{
    [Theory]
    [InlineData("You may say where you work and what you do.", Modality.Permits)]
    [InlineData("A selfie in the staff room is fine.", Modality.Permits)]
    [InlineData("Feel free to share our own posts.", Modality.Permits)]
    [InlineData("Nothing in this guidance stops you from raising a concern about safety.", Modality.Permits)]
    [InlineData("No one will be punished for going to the regulator.", Modality.Permits)]
    [InlineData("Never post a patient's name, even years later.", Modality.Forbids)]
    [InlineData("Staff must not post about patients.", Modality.Forbids)]
    [InlineData("`POLFLM005:` **SHALL NOT** be used to take photographs of security features.", Modality.Forbids)]
    [InlineData("No photos on wards.", Modality.Forbids)]
    [InlineData("Nobody may offer therapy on our hashtags.", Modality.Forbids)]
    [InlineData("Teachers don’t announce it on their own.", Modality.Forbids)]
    [InlineData("Pictures of patients are prohibited.", Modality.Forbids)]
    [InlineData("Leave out the hospital's name.", Modality.Forbids)]
    [InlineData("Name the speaker in your post.", Modality.Requires)]
    [InlineData("Every account bio must carry that sentence.", Modality.Requires)]
    [InlineData("You don't need a disclaimer.", Modality.Waives)]
    [InlineData("Pictures of a crowd need no forms.", Modality.Waives)]
    [InlineData("Ask the comms desk.", Modality.RefersToPerson)]
    [InlineData("Every press call is passed to the press office.", Modality.RefersToPerson)]
    [InlineData("The Head decides.", Modality.RefersToPerson)]
    [InlineData("Our hospital was founded in 1911.", Modality.Neutral)]
    [InlineData("You may share a slide if the speaker agrees.", Modality.Conditional)]
    [InlineData("The Trust does not recommend products, unless the comms lead agrees.", Modality.Conditional)]
    [InlineData("Never publish images of minors without written permission from their guardians.", Modality.Conditional)]
    [InlineData("Slides may be shared, but not the crest.", Modality.Conditional)]
    [InlineData("Only the comms desk speaks for the Trust.", Modality.Conditional)]
    [InlineData("Livestreaming requires written approval from the Director.", Modality.Conditional)]
    [InlineData("Children must not be photographed by anybody but their own parents.", Modality.Conditional)]
    public void A_sentence_permits_forbids_demands_or_leaves_it_open(string sentence, Modality expected) => ClauseReading.Of(sentence).Modality.ShouldBe(expected);

    [Fact]
    public void Every_condition_is_listed_in_its_own_and_in_plain_words()
    {
        var reading = ClauseReading.Of("You may photograph and share a slide if the speaker has not asked people not to, if it shows no patient images and no unpublished results, and if you name the speaker in your post.");
        reading.Modality.ShouldBe(Modality.Conditional);
        reading.Conditions.ShouldBe(
        [
            new Condition("if the speaker has not asked people not to", "the speaker has not asked people not to"),
            new Condition("if it shows no patient images and no unpublished results", "it shows no patient images and no unpublished results"),
            new Condition("and if you name the speaker in your post", "you name the speaker in your post"),
        ]);
    }

    [Theory]
    [InlineData("Slides may be shared only with the presenter's permission.", "presenter", "presenter has given permission")]
    [InlineData("It may be posted with the written consent of the author.", "author", "the author has given written consent")]
    [InlineData("A post may go out once the Head has checked it.", "Head", "the Head has checked it")]
    [InlineData("It is shared only after the duty manager has agreed.", "duty manager", "the duty manager has agreed")]
    public void Whose_leave_is_wanted_is_said(string sentence, string approver, string plain)
    {
        var reading = ClauseReading.Of(sentence);
        reading.Approver.ShouldBe(approver);
        reading.Conditions.ShouldHaveSingleItem().Plain.ShouldBe(plain);
        reading.LacksApprover.ShouldBeFalse();
    }

    [Theory]
    [InlineData("For something urgent, ask the comms lead first.", "comms lead")]
    [InlineData("The comms desk can approve other uses.", "comms desk")]
    [InlineData("Drones are allowed only if cleared by the security officer.", "security officer")]
    [InlineData("Never post it; ask the comms desk first.", "comms desk")]
    [InlineData("Don't forget to ask the comms desk.", "comms desk")]
    public void An_approver_is_found_however_it_is_put(string sentence, string approver) => ClauseReading.Of(sentence).Approver.ShouldBe(approver);

    [Theory]
    [InlineData("Photos may be posted with permission.")]
    [InlineData("Do not post without prior approval.")]
    [InlineData("Nothing is published until written approval has been given.")]
    public void Leave_without_a_name_is_noticed(string sentence)
    {
        var reading = ClauseReading.Of(sentence);
        reading.Approver.ShouldBeNull();
        reading.LacksApprover.ShouldBeTrue();
        reading.Modality.ShouldBe(Modality.Conditional);
    }

    [Theory]
    [InlineData("Photos of looked after children **must not** be posted on social media.")]
    [InlineData("Never photograph a looked-after child.")]
    public void Looking_after_somebody_is_no_condition(string sentence)
    {
        var reading = ClauseReading.Of(sentence);
        reading.Modality.ShouldBe(Modality.Forbids);
        reading.Conditions.ShouldBeEmpty();
    }

    [Fact]
    public void A_condition_stands_without_the_documents_marks() =>
        ClauseReading.Of("Photos may be posted if **everybody** in them has [agreed in writing](forms.md).").Conditions.ShouldHaveSingleItem().Plain.ShouldBe("everybody in them has agreed in writing");

    [Fact]
    public void An_exception_lifts_a_ban()
    {
        var reading = ClauseReading.Of("Leave out names and schools, unless the safeguarding lead agrees.");
        reading.Modality.ShouldBe(Modality.Conditional);
        reading.Exceptions.ShouldBe([new Condition("unless the safeguarding lead agrees", "the safeguarding lead agrees")]);
        reading.Approver.ShouldBe("safeguarding lead");
    }

    [Theory]
    [InlineData("Answer a complaint within one working day.", "within one working day")]
    [InlineData("Nothing is posted until the embargo lifts.", "until the embargo lifts")]
    [InlineData("Results may be shared 48 hours after the talk.", "48 hours after the talk")]
    [InlineData("Tell the desk the same day.", "the same day")]
    public void A_time_limit_is_said_in_the_sentences_own_words(string sentence, string limit) => ClauseReading.Of(sentence).TimeLimit.ShouldBe(limit);

    [Fact]
    public void What_would_be_fine_instead_is_an_alternative() =>
        ClauseReading.Of("Do not post from the ward; you may post a picture from the staff room.").Alternatives.ShouldBe(["you may post a picture from the staff room"]);

    [Fact]
    public void An_item_is_read_with_the_sentence_that_introduces_it()
    {
        ClauseReading.Of("post a patient's name;", "Staff must not:").Modality.ShouldBe(Modality.Forbids);
        ClauseReading.Of("concerts, if the licence has been bought;", "A live broadcast is allowed for:").Modality.ShouldBe(Modality.Conditional);
        ClauseReading.Of("the vehicle and the sunrise", "You may post:").Modality.ShouldBe(Modality.Permits);
    }

    [Fact]
    public void An_item_under_Dont_forbids_what_it_names()
    {
        ClauseReading.Of("Post about a student's grades.", heading: "Don't").Modality.ShouldBe(Modality.Forbids);
        ClauseReading.Of("Post about a student's grades.", heading: "Posting").Modality.ShouldBe(Modality.Requires);
        ClauseReading.Of("Pictures of the building", heading: "What you can post").Modality.ShouldBe(Modality.Permits);
    }

    [Theory]
    [InlineData("What | Who says yes", "A draft | Comms desk", Modality.Conditional, "Comms desk")]
    [InlineData("Item | Approved by | Notice", "Routine update | None | none", Modality.Permits, null)]
    [InlineData("Item | Who may publish", "A named patient | Nobody", Modality.Forbids, null)]
    [InlineData("What | Allowed?", "Photos of wards | No", Modality.Forbids, null)]
    [InlineData("What | Allowed? | Condition", "School visits | Yes | backs of heads only", Modality.Conditional, null)]
    public void A_row_is_read_under_its_column_heads(string heads, string row, Modality expected, string? approver)
    {
        var reading = ClauseReading.Of(row, heads);
        reading.Modality.ShouldBe(expected);
        reading.Approver.ShouldBe(approver);
    }

    [Fact]
    public void Words_in_quotation_marks_command_nothing() =>
        ClauseReading.Of("The speaker's first slide said \"Never share this\".").Modality.ShouldBe(Modality.Neutral);

    [Theory]
    [InlineData("if ")]
    [InlineData("must not , and ")]
    [InlineData("only with the ")]
    [InlineData("approved by a ")]
    [InlineData("the a the a permission of ")]
    public void A_sentence_without_end_is_read_in_no_time(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, 200_000 / words.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ClauseReading.Of(text, text, text).ShouldNotBeNull();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }
}
