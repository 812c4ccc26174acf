using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Settings;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Settings;

/// <summary>What leads type into the pages of settings: read as they mean it, refused by field where it can't be read.</summary>
public sealed class SettingFormTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 10, 0, 0, TimeSpan.Zero);
    private static readonly ConversationAddress Channel = new("slack", "T1", "C0REVIEW");
    private static readonly string[] Settled = ["Saved as it was."];

    [Fact]
    public void A_form_that_is_sent_as_it_was_opened_changes_nothing()
    {
        var desk = new DeskSettings { Hours = new ReviewHours { Holidays = [new(2026, 12, 25), new(2026, 12, 28)] }, Digest = [new(9, 0), new(14, 30)] };

        var (read, errors) = HoursForm.Read(Filled(HoursForm.Of(desk, 3, Today)), desk, Today);

        errors.ShouldBeEmpty();
        DeskWords.Changes(desk, read).ShouldBe(Settled);
        read.Hours.Holidays.ShouldBe(desk.Hours.Holidays);
        read.NoHurry.ShouldBe(desk.NoHurry);
    }

    [Fact]
    public void Days_off_times_and_targets_are_read_as_people_type_them()
    {
        var fields = Filled(HoursForm.Of(new DeskSettings(), 0, Today));
        (fields["days"], fields["opens"], fields["closes"], fields["zone"]) = ("Monday,Saturday", "7.30", "16", "America/Toronto");
        (fields["off"], fields["digest"], fields["today"]) = ("25 December\n\n2027-01-01\n", "14:00 9", "1,5");

        var (read, errors) = HoursForm.Read(fields, new DeskSettings(), Today);

        errors.ShouldBeEmpty();
        (read.Hours.Opens, read.Hours.Closes, read.Hours.TimeZone).ShouldBe((new TimeOnly(7, 30), new TimeOnly(16, 0), "America/Toronto"));
        read.Hours.Days.ShouldBe([DayOfWeek.Monday, DayOfWeek.Saturday]);
        read.Hours.Holidays.ShouldBe([new(2026, 12, 25), new(2027, 1, 1)]);
        read.Digest.ShouldBe([new(9, 0), new(14, 0)]);
        read.Today.ShouldBe(TimeSpan.FromMinutes(90));
        DeskWords.Changes(new DeskSettings(), read).ShouldBe(
        [
            "Comms is there Monday, Saturday 7:30 to 16:00.",
            "The time zone is America/Toronto.",
            "Days off: 25 December 2026, 1 January 2027.",
            "Cases without hurry come together at 9:00, 14:00.",
            "Targets: within 60 minutes, today in 1.5 working hours, this week in 20, no hurry in 50; closed 20 after.",
        ]);
    }

    [Theory]
    [InlineData("Monday,Tuesday,Wednesday,Thursday,Friday,Saturday", "Monday to Saturday")]
    [InlineData("Wednesday,Monday,Tuesday", "Monday to Wednesday")]
    [InlineData("Sunday,Saturday", "Saturday, Sunday")]
    [InlineData("Monday,Wednesday,Friday", "Monday, Wednesday, Friday")]
    public void Days_in_a_row_are_said_in_a_row(string days, string said)
    {
        var fields = Filled(HoursForm.Of(new DeskSettings(), 0, Today));
        fields["days"] = days;

        ModeWords.Hours(HoursForm.Read(fields, new DeskSettings(), Today).Desk.Hours).ShouldBe(said + " 8:00 to 18:00");
    }

    [Theory]
    [InlineData("days", "", "Pick at least one day.")]
    [InlineData("days", "Funday,9", "Pick at least one day.")]
    [InlineData("opens", "half eight", "I can’t read that time: write it as in 8:00.")]
    [InlineData("closes", "7:00", "This must be later than the time above.")]
    [InlineData("closes", "25:00", "I can’t read that time: write it as in 8:00.")]
    [InlineData("zone", "Middle/Earth", "I don’t know that time zone. Write it as in Europe/London or America/Toronto.")]
    [InlineData("zone", "../../etc/passwd", "I don’t know that time zone. Write it as in Europe/London or America/Toronto.")]
    [InlineData("off", "Christmas", "I can’t read “Christmas”: write it as 25 December 2026.")]
    [InlineData("digest", "noon", "I can’t read that: write the times as in 9:00, 14:00.")]
    [InlineData("digest", "1 2 3 4 5 6 7", "At most 6 times a day.")]
    [InlineData("now", "1", "A number from 5 to 1440, please.")]
    [InlineData("today", "-2", "A number from 0.25 to 400, please.")]
    [InlineData("week", "NaN", "A number from 0.25 to 400, please.")]
    [InlineData("later", "1e9", "A number from 0.25 to 400, please.")]
    [InlineData("expires", "", "A number from 0.25 to 400, please.")]
    public void What_cannot_be_read_is_named_at_its_field(string field, string typed, string error)
    {
        var fields = Filled(HoursForm.Of(new DeskSettings(), 0, Today));
        fields[field] = typed;

        HoursForm.Read(fields, new DeskSettings(), Today).Errors.ShouldBe(new Dictionary<string, string> { [field] = error });
    }

    [Fact]
    public void A_queue_goes_to_its_own_channel_in_the_workspace_that_is_known_and_nowhere_else()
    {
        var fields = new Dictionary<string, string> { ["name"] = "Events", ["topics"] = "conference\n#HealthWeek26, Conference", ["asked"] = "any", ["place"] = "slack:T1", ["channel"] = "C0EVENTS", ["backup"] = "U0BEA" };

        var (queue, errors) = QueueForm.Read(fields, [Channel], ["Press"]);

        errors.ShouldBeEmpty();
        queue.Topics.ShouldBe(["conference", "#HealthWeek26"]);
        queue.Places.ShouldBe([new ConversationAddress("slack", "T1", "C0EVENTS")]);
        queue.Backup.ShouldBe([new ConversationAddress("slack", "T1", "U0BEA")]);
        DeskWords.Queue(queue).ShouldBe("what speaks of conference, #HealthWeek26; goes to Slack C0EVENTS, then to Slack U0BEA");
        Filled(QueueForm.Of(queue, 1, [Channel])).ShouldBe(new Dictionary<string, string>(fields) { ["topics"] = "conference\n#HealthWeek26" }, ignoreOrder: true);

        QueueForm.Read(new Dictionary<string, string>(fields) { ["place"] = "slack:T2" }, [Channel], []).Errors.Keys.ShouldContain("place");
        QueueForm.Read(new Dictionary<string, string>(fields) { ["channel"] = "C0 EVENTS" }, [Channel], []).Errors.Keys.ShouldBe(["channel"]);
        QueueForm.Read(new Dictionary<string, string>(fields) { ["name"] = "press" }, [Channel], ["Press"]).Errors.Keys.ShouldBe(["name"]);
        QueueForm.Read(new Dictionary<string, string>(fields) { ["name"] = "comms" }, [Channel], []).Errors.Keys.ShouldBe(["name"]);
        QueueForm.Read(new Dictionary<string, string>(fields) { ["topics"] = "" }, [Channel], []).Errors.Keys.ShouldBe(["topics"]);
        QueueForm.Read(new Dictionary<string, string>(fields) { ["topics"] = "", ["asked"] = "slack" }, [Channel], []).Queue.Chats.ShouldBe(["slack"]);
    }

    [Fact]
    public void A_hold_ends_at_the_time_of_comms_own_clock()
    {
        var hours = new ReviewHours { TimeZone = "America/Toronto" };
        var (hold, errors) = RegisterForms.ReadHold(new Dictionary<string, string> { ["line"] = "We’re not posting today.", ["day"] = "2026-12-01", ["time"] = "9", ["tag"] = "#ServiceUpdate" }, hours, Now);

        errors.ShouldBeEmpty();
        hold.ShouldBe(new CrisisHold("We’re not posting today.", new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(-5)), "#ServiceUpdate"));
        RegisterWords.Sentence(hold).ShouldBe("Posts from official accounts are held until 1 December 2026, 9:00, except with #ServiceUpdate: “We’re not posting today.”");
        RegisterForms.ReadHold(new Dictionary<string, string> { ["line"] = "x", ["day"] = "2026-11-28" }, hours, Now).Hold.Until.ShouldBe(new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.FromHours(-5)));
        RegisterForms.ReadHold(new Dictionary<string, string> { ["line"] = "", ["time"] = "9:00" }, hours, Now).Errors.Keys.ShouldBe(["line", "day"], ignoreOrder: true);
        RegisterForms.ReadHold(new Dictionary<string, string> { ["line"] = "x", ["day"] = "2026-11-27" }, hours, Now).Errors.ShouldBe(new Dictionary<string, string> { ["day"] = "That time has passed." });
        RegisterForms.ReadHold(new Dictionary<string, string> { ["line"] = "Ring ••••• •••••• for Nell." }, hours, Now).Errors.Keys.ShouldBe(["line"]);
        HoldCommand.Read("hold posts: Ring ••••• •••••• for Nell.", hours, Now).Problem!.ShouldStartWith("I hid");
        RegisterForms.ReadHold(new Dictionary<string, string> { ["line"] = "x", ["day"] = "soon" }, hours, Now).Errors.Keys.ShouldBe(["day"]);
    }

    [Fact]
    public void An_embargo_needs_words_by_which_a_draft_can_be_recognised()
    {
        var fields = new Dictionary<string, string> { ["name"] = "the January trial", ["phrases"] = "FLUID-2\nISRCTN12345678", ["day"] = "2027-01-12", ["time"] = "00:01" };

        RegisterForms.ReadEmbargo(fields, new ReviewHours(), Now, []).Embargo.Lifts.ShouldBe(new DateTimeOffset(2027, 1, 12, 0, 1, 0, TimeSpan.Zero));
        RegisterForms.ReadEmbargo(fields, new ReviewHours(), Now, ["The January trial"]).Errors.Keys.ShouldBe(["name"]);
        RegisterForms.ReadEmbargo(new Dictionary<string, string>(fields) { ["phrases"] = "" }, new ReviewHours(), Now, []).Errors.Keys.ShouldBe(["phrases"]);
        RegisterForms.ReadEmbargo(new Dictionary<string, string>(fields) { ["phrases"] = "of" }, new ReviewHours(), Now, []).Errors.Keys.ShouldBe(["phrases"]);
        RegisterForms.ReadEmbargo(new Dictionary<string, string>(fields) { ["day"] = "", ["time"] = "" }, new ReviewHours(), Now, []).Embargo.Lifts.ShouldBeNull();
    }

    [Theory]
    [InlineData("hold posts: We’re not posting today.", "until it is lifted")]
    [InlineData("Hold post until 18:00: We’re not posting today.", "until 28 November 2026, 18:00")]
    [InlineData("/hold posts until 1 December: We’re not posting today.", "until 2 December 2026, 0:00")]
    [InlineData("hold posts until 9:00: We’re not posting today.", null)]
    [InlineData("hold posts until christmas: We’re not posting today.", null)]
    public void A_hold_can_be_typed(string typed, string? until)
    {
        HoldCommand.Is(typed).ShouldBeTrue();
        var (hold, problem) = HoldCommand.Read(typed, new ReviewHours(), Now);

        (hold is null).ShouldBe(until is null);
        (problem is null).ShouldBe(until is not null);
        if (until is not null)
        {
            RegisterWords.Sentence(hold!).ShouldBe($"Posts from official accounts are held {until}: “We’re not posting today.”");
        }
    }

    [Theory]
    [InlineData("can I hold posts about the incident?")]
    [InlineData("hold posts")]
    [InlineData("hold posts: ")]
    [InlineData("please lift the hold on my post: it is urgent")]
    [InlineData("hold the post until Friday")]
    public void What_people_ask_about_holds_is_no_command(string asked) => HoldCommand.Is(asked).ShouldBeFalse();

    /// <summary>What a browser sends of a form that nobody touched.</summary>
    private static Dictionary<string, string> Filled(Form form) => form.Fields.ToDictionary(f => f.Name, f => f switch { TextField text => text.Value ?? "", PickField pick => pick.Value ?? "", _ => "" }, StringComparer.Ordinal);
}
