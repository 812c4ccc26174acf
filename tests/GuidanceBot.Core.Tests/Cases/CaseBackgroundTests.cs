using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Events;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using GuidanceBot.TestKit.Stores;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>What stands on a card that nobody typed: the event's end and embargo, and what was decided before.</summary>
public sealed class CaseBackgroundTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero);
    private static readonly ReviewHours Hours = new();

    [Fact]
    public void An_events_end_is_the_latest_target_and_its_next_embargo_stands_beside_it()
    {
        var c = CaseBackgroundOf().With(Asked("Can I post from the Winter Meeting?") with { TargetAt = Now.AddDays(5) }, Hours, Now);

        c.Facts["event"].ShouldBe("Winter Meeting, until 28 November");
        c.Facts["embargo"].ShouldBe("Trial results, until 27 November, 15:00");
        c.TargetAt.ShouldBe(new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Later_targets_end_with_the_event_too_and_once_it_is_over_they_stand()
    {
        var c = CaseBackgroundOf().With(Asked("Can I post from the Winter Meeting?") with { TargetAt = Now.AddHours(1) }, Hours, Now);
        var end = new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

        CaseBackground.Capped(c with { TargetAt = Now.AddDays(4) }, Now).TargetAt.ShouldBe(end);
        CaseBackground.Capped(c with { TargetAt = Now.AddDays(4) }, end).TargetAt.ShouldBe(Now.AddDays(4));
        CaseBackground.Capped(c, Now).TargetAt.ShouldBe(Now.AddHours(1));
    }

    [Theory]
    [InlineData("Winter Meeting", "Winter Meeting, until 28 November")]
    [InlineData("our open day", "our open day; Winter Meeting, until 28 November")]
    public void What_the_asker_said_of_the_event_is_never_lost(string told, string shown) =>
        CaseBackgroundOf().With(Asked("Can I post from the Winter Meeting?") with { Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["event"] = told } }, Hours, Now).Facts["event"].ShouldBe(shown);

    [Fact]
    public void A_sooner_target_stays_and_an_event_that_is_over_is_none()
    {
        CaseBackgroundOf().With(Asked("Can I post from the Winter Meeting?") with { TargetAt = Now.AddHours(2) }, Hours, Now).TargetAt.ShouldBe(Now.AddHours(2));
        var late = CaseBackgroundOf().With(Asked("Can I post from the Winter Meeting?") with { TargetAt = Now.AddDays(9) }, Hours, Now.AddDays(3));
        late.Facts.ShouldBeEmpty();
        late.TargetAt.ShouldBe(Now.AddDays(9));
    }

    [Fact]
    public void What_was_decided_about_something_like_it_stands_there_and_nothing_else_and_not_for_a_concern()
    {
        var asked = Asked("may we use an AI-made picture on the poster");
        CaseBackgroundOf().With(asked, Hours, Now).DecidedBefore.ShouldHaveSingleItem().ShouldBe(new DecidedBefore("Q-7", "May staff use a picture made with AI?", "You may if you say so."));
        CaseBackgroundOf().With(asked with { Alone = true }, Hours, Now).ShouldBe(asked with { Alone = true });
        CaseBackgroundOf().With(Asked("may I talk to the press"), Hours, Now).DecidedBefore.ShouldBeEmpty();
    }

    private static Core.Cases.Case Asked(string text) => Samples.Case() with { Text = text, Facts = new Dictionary<string, string>(StringComparer.Ordinal) };

    private static CaseBackground CaseBackgroundOf()
    {
        Ruling Decided(string id, string question, string text) => new() { Id = id, Question = question, Verdict = Verdict.YesIf, Text = text, GuidanceVersion = "g", Owner = "fake:t1:lead", DecidedAt = Now, GoodUntil = new DateOnly(2027, 3, 1) };
        var meeting = new EventDescription { Name = "Winter Meeting", From = new DateOnly(2026, 11, 26), To = new DateOnly(2026, 11, 28), Embargoes = [new EventEmbargo("Trial results", Now.AddHours(5)), new EventEmbargo("The prize", Now.AddDays(-1))] };
        GuidanceDocument[] documents =
        [
            .. new[] { Decided("Q-7", "May staff use a picture made with AI?", "You may if you say so."), Decided("Q-8", "Can I mention our oldest patient?", "Say how many birthdays.") }.Select(r => RulingDocument.Read("ruling:" + r.Id, RulingDocument.ToBytes(r))),
            new() { Name = "event:winter", Title = "Winter Meeting", Version = "v1", Text = "", Clauses = [], Event = meeting },
        ];
        return new CaseBackground(new Fixed(new GuidanceSet(documents)));
    }

    private sealed class Fixed(GuidanceSet set) : IGuidanceLibrary
    {
        public GuidanceSet Current => set;
    }
}
