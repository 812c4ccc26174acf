using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Reliability;
using GuidanceBot.Core.Settings;
using GuidanceBot.Core.Tests.Questions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using Case = GuidanceBot.Core.Cases.Case;

namespace GuidanceBot.Core.Tests.Reliability;

/// <summary>What comms decided measures the bot; what a lead applies holds from the next question on; nothing changes by itself.</summary>
public sealed class ReliabilityTests : ISettings, ICases, IFeedback, IGuidanceLibrary, IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly TestEngine _models = new(bias: 1.5, reads: _ => Verdict.Yes);
    private readonly List<SettingValue> _values = [];
    private readonly List<Case> _cases = [];
    private readonly ThresholdBook _book;
    private readonly LocalAnswerEngine _engine;

    public ReliabilityTests()
    {
        _book = new ThresholdBook(this);
        _engine = new LocalAnswerEngine(new KeywordAnswerEngine(new KeywordThresholds(), new FakeTimeProvider(Noon)), _book);
        _engine.Use(_models.Engine);
    }

    public GuidanceSet Current { get; } = TestEngine.Read("policy.md", "# Cards\n\nYou may share a card of the ward.\n");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_lead_sets_holds_from_the_next_question_on()
    {
        await _engine.PrepareAsync(Current, Cancel);
        var question = new Question { Text = "can I share a card of the ward?" };
        var shipped = _engine.Version;
        (await _engine.AnswerAsync(question, Current, Cancel)).Verdict.ShouldBe(Verdict.Yes);

        await SetAsync(new AppliedThresholds(Yes: 0.95, Other: 0.7, Depends: 0.75, shipped));
        (await _engine.AnswerAsync(question, Current, Cancel)).Verdict.ShouldBe(Verdict.Show);
        _engine.Version.ShouldNotBe(shipped);

        // Measured with other models: their certainties mean something else.
        await SetAsync(new AppliedThresholds(Yes: 0.95, Other: 0.7, Depends: 0.75, "other models"));
        (await _engine.AnswerAsync(question, Current, Cancel)).Verdict.ShouldBe(Verdict.Yes);

        await SetAsync(null);
        (await _engine.AnswerAsync(question, Current, Cancel)).Verdict.ShouldBe(Verdict.Yes);
        _engine.Version.ShouldBe(shipped);
    }

    [Fact]
    public async Task Questions_that_comms_decided_are_asked_again_and_only_counts_are_kept()
    {
        for (var i = 0; i < 12; i++)
        {
            Decide($"can I share a card of the ward, number {i}?", i < 6 ? Verdict.No : Verdict.Yes, fromBot: i > 9);
        }

        using var run = new ReliabilityRun(this, this, _engine, this, _book, new FakeTimeProvider(Noon), NullLogger<ReliabilityRun>.Instance);
        run.Start("lead").ShouldBeTrue();
        await run.WaitAsync();

        var (measured, _) = await _book.MeasuredAsync(Cancel);
        (measured!.Questions, measured.FromBot, measured.ThresholdVersion, run.Progress).ShouldBe((12, 2, 0, null));
        measured.Engine.ShouldBe(_models.Engine.Version);
        var yes = measured.Proposals.Single(p => p.Verdicts == "yes");
        (yes.WrongNow.Count, yes.WrongNow.Total).ShouldBe((6, 12));
        yes.Proposed.ShouldBeGreaterThan(yes.Now);
        measured.Taps.ShouldHaveSingleItem();
        _values.ShouldHaveSingleItem().Value.ShouldNotContain("card");

        // Proposed only.
        (await _book.CurrentAsync(Cancel)).ShouldBe((null, 0));
    }

    [Fact]
    public void Only_questions_whose_words_carry_them_speak()
    {
        Decide("can I share a card?", Verdict.Yes);
        Decide("Can I share a card?", Verdict.No);
        Decide("and this one?", Verdict.No);
        _cases[^1] = _cases[^1] with { AskedBack = new AskedBackQuestion("Which?", [], Noon) };
        Decide("with a picture?", Verdict.No);
        _cases[^1] = _cases[^1] with { Attachments = [new AttachmentRef("a", "slide.png", "image/png")] };
        Decide("joined?", Verdict.No);
        _cases[^1] = _cases[^1] with { JoinedTo = "cas_0" };
        Decide("it depends?", Verdict.Depends);
        Decide("a draft", Verdict.No);
        _cases[^1] = _cases[^1] with { Kind = CaseKind.Draft };
        Decide("can i tweet that nights are unsafe", Verdict.Info);
        Decide("let go?", Verdict.No);
        _cases[^1] = _cases[^1] with { State = CaseState.Expired };

        var decided = DecidedQuestions.Of(_cases).ShouldHaveSingleItem().Case;
        (decided.Question, decided.Verdict).ShouldBe(("can I share a card?", "yes"));
        decided.Accepts("yes_if").ShouldBeTrue();
        decided.Accepts("no").ShouldBeFalse();
    }

    public void Dispose() => _models.Dispose();

    ValueTask<SettingValue?> ISettings.FindAsync(string key, CancellationToken cancel) => new(_values.FindLast(v => v.Key == key));

    ValueTask<IReadOnlyList<SettingValue>> ISettings.HistoryAsync(string key, int max, CancellationToken cancel) => throw new NotSupportedException();

    ValueTask<bool> ISettings.WriteAsync(string key, string value, int expectedVersion, string by, CancellationToken cancel)
    {
        _values.Add(new SettingValue(key, expectedVersion + 1, value, by, Noon));
        return new(true);
    }

    ValueTask<IReadOnlyList<Case>> ICases.ListAsync(CaseFilter filter, CancellationToken cancel)
    {
        filter.Open.ShouldBe(false);
        return new([.. _cases]);
    }

    ValueTask<Case?> ICases.FindAsync(string idOrNumber, CancellationToken cancel) => throw new NotSupportedException();

    ValueTask<Case?> ICases.FromAsync(string sourceRef, CancellationToken cancel) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<CaseMove>> ICases.HistoryAsync(string caseId, CancellationToken cancel) => throw new NotSupportedException();

    ValueTask<string> ICases.NextNumberAsync(CaseKind kind, CancellationToken cancel) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<NotUseful>> IFeedback.NotUsefulSinceAsync(DateTimeOffset since, CancellationToken cancel) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<TapCount>> IFeedback.TapsSinceAsync(DateTimeOffset since, CancellationToken cancel) => new([new TapCount(Verdict.Yes, 3, 1)]);

    private async Task SetAsync(AppliedThresholds? applied)
    {
        var write = ThresholdBook.Write(new ThresholdChange(applied, ["changed"]), _values.Count, "lead");
        await ((ISettings)this).WriteAsync(write.Key, write.Value, write.ExpectedVersion, write.By, Cancel);
    }

    private void Decide(string text, Verdict verdict, bool fromBot = false)
    {
        _cases.Add(TestKit.Stores.Samples.Case($"cas_{_cases.Count}", $"Q-{_cases.Count}", $"ans_{_cases.Count}") with
        {
            Kind = CaseKind.Question,
            State = CaseState.Answered,
            Text = text,
            Outcome = new Outcome { Verdict = verdict, Text = "As the guidance says.", By = new AccountId("web", "local", "reviewer"), At = Noon, FromBot = fromBot },
        });
    }
}
