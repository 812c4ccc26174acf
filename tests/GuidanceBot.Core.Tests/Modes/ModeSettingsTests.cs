using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Modes;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Modes;

/// <summary>Which mode holds where, and what a lead types to switch it.</summary>
public sealed class ModeSettingsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly ConversationAddress Asked = new("slack", "T1", "U1") { Origin = new ConversationAddress("slack", "T1", "C1") };

    [Fact]
    public void The_narrower_scope_holds_and_of_two_topics_the_stricter()
    {
        var modes = new ModeSettings()
            .Switch(ModeScope.Everywhere, Mode.Live, null, "l", null, Now, 1)
            .Switch(ModeScope.Workspace(Asked), Mode.Assisted, null, "l", null, Now, 2);
        modes.At(Asked, "", Now, Mode.Shadow).ShouldBe(Mode.Assisted);
        modes.At(new ConversationAddress("web", "local", "p"), "", Now, Mode.Shadow).ShouldBe(Mode.Live);

        modes = modes.Switch(ModeScope.Channel(Asked), Mode.Live, null, "l", null, Now, 3)
            .Switch(ModeScope.Topic("Slides"), Mode.Assisted, null, "l", null, Now, 4)
            .Switch(ModeScope.Topic("patients"), Mode.Shadow, null, "l", null, Now, 5);
        modes.At(Asked, "may I?", Now, Mode.Shadow).ShouldBe(Mode.Live);
        modes.At(Asked, "about my slides?", Now, Mode.Live).ShouldBe(Mode.Assisted);
        modes.At(Asked, "slides with patients", Now, Mode.Live).ShouldBe(Mode.Shadow);
        modes.At(Asked, "landslides", Now, Mode.Live).ShouldBe(Mode.Live);
    }

    [Fact]
    public void After_its_end_what_was_set_before_is_back()
    {
        var modes = new ModeSettings()
            .Switch(ModeScope.Everywhere, Mode.Live, null, "l", null, Now, 1)
            .Switch(ModeScope.Everywhere, Mode.Shadow, Now.AddDays(1), "l", null, Now, 2);

        modes.At(Asked, "", Now, Mode.Assisted).ShouldBe(Mode.Shadow);
        modes.At(Asked, "", Now.AddDays(1), Mode.Assisted).ShouldBe(Mode.Live);
        modes.Last!.From.ShouldBe(Mode.Live);
        modes.Switch(ModeScope.Everywhere, null, null, "l", null, Now, 3).At(Asked, "", Now, Mode.Assisted).ShouldBe(Mode.Assisted);
    }

    [Theory]
    [InlineData("mode shadow", Mode.Shadow, ScopeKind.Everywhere, "", null)]
    [InlineData("Mode live.", Mode.Live, ScopeKind.Everywhere, "", null)]
    [InlineData("mode assisted here", Mode.Assisted, ScopeKind.Channel, "slack:T1:C1", null)]
    [InlineData("mode shadow in this workspace until 2026-12-18", Mode.Shadow, ScopeKind.Workspace, "slack:T1", "2026-12-18")]
    [InlineData("mode assisted about Thank-you cards until 3 January", Mode.Assisted, ScopeKind.Topic, "thank-you cards", "2027-01-03")]
    [InlineData("mode default about slides", null, ScopeKind.Topic, "slides", null)]
    public void A_lead_types_it(string text, Mode? mode, ScopeKind kind, string value, string? until)
    {
        ModeCommand.Is(text).ShouldBeTrue();

        ModeCommand.Read(text, Asked, new DateOnly(2026, 11, 27)).ShouldBe(new ModeCommand(mode, new ModeScope(kind, value), until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("mode shadow please")]
    [InlineData("which mode is my camera in")]
    [InlineData("mode of transport for the awards?")]
    public void Anything_else_is_a_question(string text) => ModeCommand.Is(text).ShouldBeFalse();

    [Fact]
    public void A_day_that_is_none_is_refused() => ModeCommand.Read("mode shadow until the cows", Asked, new DateOnly(2026, 11, 27)).ShouldBeNull();

    [Fact]
    public void People_read_in_whole_words_who_reads_first_and_when()
    {
        var hours = new ReviewHours();
        ModeWords.ReadsFirst(Mode.Live, [], hours).ShouldBeNull();
        ModeWords.ReadsFirst(Mode.Assisted, [], hours)!.Text.ShouldBe("When I’m not sure, comms reads your question and my answer first, weekdays 8:00 to 18:00. Speaking up is answered at once and shown to nobody.");
        ModeWords.ReadsFirst(Mode.Shadow, [], hours)!.Text.ShouldBe("Comms reads every question and my answer first, weekdays 8:00 to 18:00. Speaking up is answered at once and shown to nobody.");
        ModeWords.ReadsFirst(Mode.Live, [("slides", Mode.Shadow)], hours)!.Text.ShouldBe("About slides, comms reads your question and my answer first, weekdays 8:00 to 18:00. Speaking up is answered at once and shown to nobody.");
        ModeWords.ReadsFirst(Mode.Assisted, [], hours)!.Token.ShouldNotBe(ModeWords.ReadsFirst(Mode.Assisted, [], hours with { Opens = new TimeOnly(9, 0) })!.Token);
    }
}
