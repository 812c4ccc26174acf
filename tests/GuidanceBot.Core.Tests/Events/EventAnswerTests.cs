using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Events;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Tests.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Events;

/// <summary>Questions that name an event are answered with it, others never.</summary>
public sealed class EventAnswerTests
{
    private const string Kidney = """
        name: Kidney Week
        hashtag: "#KidneyWeek26"
        from: 2026-12-04
        to: 2026-12-06
        photos: Photograph the stage and your friends, never the audience.
        slides: You may share a slide unless it shows the closed padlock.
        embargoes:
          - what: Late-breaking trial results
            until: 2026-12-05T09:00+01:00
        contact: Press desk, hall 3
        """;

    private static readonly GuidanceSet Guidance = new([.. TestEngine.Sample.Documents, EventFile.Read("kidney.yaml", Kidney).Document]);

    [Theory]
    [InlineData("can i share a slide from kidney week?")]
    [InlineData("slide with #KidneyWeek26, can i share it?")]
    public async Task A_question_that_names_it_is_answered_from_its_file(string question)
    {
        using var engine = new TestEngine(-10);
        var answer = await engine.AskAsync(question, Guidance);
        answer.Nearest.ShouldContain(n => n.Document == "kidney.yaml" && n.Quote == "You may share a slide unless it shows the closed padlock.");
    }

    [Fact]
    public async Task An_event_filled_in_from_its_link_counts_as_named()
    {
        using var engine = new TestEngine(-10);
        var answer = await engine.AskAsync("can i share a slide?", Guidance, new() { ["event"] = "Kidney Week" });
        answer.Nearest[0].Document.ShouldBe("kidney.yaml");
    }

    [Fact]
    public async Task A_question_that_names_no_event_never_sees_it()
    {
        using var engine = new TestEngine(-10);
        var answer = await engine.AskAsync("can i share a slide with the closed padlock?", Guidance);
        answer.Nearest.ShouldAllBe(n => n.Document == "guidance.md");
    }

    [Theory]
    [InlineData("Our late-breaking trial results are in! #KidneyWeek26", null, true)]
    [InlineData("Our late-breaking trial results are in!", "Kidney Week", true)]
    [InlineData("Our late-breaking trial results are in!", null, false)]
    [InlineData("Lovely to be here. #KidneyWeek26", null, false)]
    public void A_draft_that_names_it_is_held_to_its_embargoes(string text, string? about, bool held)
    {
        var checker = DraftChecker.Shipped(TimeProvider.System);
        var before = new DateTimeOffset(2026, 12, 5, 8, 59, 0, TimeSpan.FromHours(1));
        bool Held(DateTimeOffset now) => checker.Check(new Draft { Text = text, Event = about, Now = now }, Guidance).Findings.Any(f => f.Category == "embargo" && f.Message.Contains("5 December at 09:00", StringComparison.Ordinal));
        Held(before).ShouldBe(held);
        Held(before.AddMinutes(1)).ShouldBeFalse();
    }

    [Fact]
    public void Its_card_holds_what_people_need_and_a_link_that_fills_it_in()
    {
        var brief = EventReplies.Brief("evt_1", Guidance.Events.Single(), new Uri("https://ask.example/"));

        brief.Heading.ShouldBe("Kidney Week");
        var text = PlainText.Of(brief, TimeZoneInfo.Utc);
        text.ShouldContain("#KidneyWeek26");
        text.ShouldContain("never the audience");
        text.ShouldContain("Late-breaking trial results: not before 5 December, 09:00 (UTC+01:00).");
        text.ShouldContain("Press desk, hall 3");
        brief.Actions.Single().Url.ShouldBe("https://ask.example/?event=Kidney%20Week");
    }
}
