using System.Collections.Concurrent;
using System.Globalization;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Tests.Questions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Guidance;

/// <summary>Past questions asked again under two texts: bounded, never about concerns, and corrections only where advice changes.</summary>
public sealed class AnswersAgainTests : IAnswerEngine, IAnswers, IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly GuidanceSet Before = TestEngine.Read("policy.md", "# Cards\n\nNever share a card.\n");
    private static readonly GuidanceSet After = TestEngine.Read("policy.md", "# Cards\n\nYou may share a card.\n");

    private readonly List<AnswerRecord> _given = [];
    private readonly ConcurrentBag<string> _asked = [];
    private readonly AnswersAgain _again;
    private bool _breaks;

    public AnswersAgainTests() => _again = new AnswersAgain(this, this, new FakeTimeProvider(Noon) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) }, NullLogger<AnswersAgain>.Instance);

    string IAnswerEngine.Version => "test";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_most_two_hundred_different_questions_are_asked_the_newest_first_each_once_a_text()
    {
        for (var i = 0; i < 250; i++)
        {
            Give($"question {i} about a card", minutesAgo: i, user: "a");
            Give($"Question {i}  about a card?", minutesAgo: i, user: "b");
        }

        var again = await ToTheEndAsync();

        again.Total.ShouldBe(AnswersAgain.MostQuestions);
        _asked.Count.ShouldBe(2 * AnswersAgain.MostQuestions);
        _asked.ShouldContain("question 199 about a card");
        _asked.ShouldNotContain("question 200 about a card");
        (await ToTheEndAsync()).Changed.Count.ShouldBe(AnswersAgain.MostQuestions);
        _asked.Count.ShouldBe(2 * AnswersAgain.MostQuestions);
    }

    [Fact]
    public async Task Concerns_and_what_was_followed_up_are_never_asked_again()
    {
        Give("is staffing safe on a card", subject: Subject.SpeakingUp);
        Give("half a question", state: AnswerState.FollowedUp);
        Give("may I share a card");

        (await ToTheEndAsync()).Total.ShouldBe(1);
        _asked.Distinct().ShouldBe(["may I share a card"]);
    }

    [Fact]
    public async Task Only_who_was_told_otherwise_in_the_last_four_weeks_and_by_nobody_since_needs_a_correction()
    {
        Give("may I share a card", user: "told");
        Give("may I share a card", user: "long ago", minutesAgo: 29 * 24 * 60);
        Give("may I share a card", user: "told right", verdict: Verdict.Yes);
        Give("may I share a card", user: "not told anything", verdict: Verdict.Show);
        Give("may I share a card", user: "with a person", state: AnswerState.HandedOver);

        var changed = (await ToTheEndAsync()).Changed.ShouldHaveSingleItem();

        changed.Question.Askers.ShouldBe(5);
        changed.Told.ShouldHaveSingleItem().Account.User.ShouldBe("told");
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task The_words_of_a_question_may_be_shown_from_five_askers_about_its_clause_on(int askers, bool shown)
    {
        for (var i = 0; i < askers; i++)
        {
            Give(i == 0 ? "may I share a card" : "is a card fine", user: "u" + i);
        }

        Give("may I share a card", user: "u1");
        (await ToTheEndAsync()).Changed.ShouldAllBe(c => c.Question.MayShow == shown);
    }

    [Fact]
    public async Task Where_asking_breaks_off_it_says_so_and_can_be_tried_again()
    {
        Give("may I share a card");
        _breaks = true;
        (await ToTheEndAsync()).Failed.ShouldBeTrue();
        _breaks = false;
        (await ToTheEndAsync()).Complete.ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_can_be_tried_while_the_text_in_force_goes_on_answering()
    {
        using var engine = new TestEngine(10);
        await ((IAnswerEngine)engine.Engine).PrepareAsync(Before, Cancel);
        await ((IAnswerEngine)engine.Engine).PrepareAsync(After, Cancel);

        engine.Engine.IsReadyFor(Before).ShouldBeTrue();
        engine.Engine.IsReadyFor(After).ShouldBeTrue();
    }

    public void Dispose() => _again.Dispose();

    ValueTask<Answer> IAnswerEngine.AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
    {
        if (_breaks)
        {
            throw new InvalidOperationException("The engine is broken.");
        }

        _asked.Add(question.Text);
        return new(new Answer { Verdict = guidance == After ? Verdict.Yes : Verdict.No, Text = "" });
    }

    ValueTask<IReadOnlyList<AnswerRecord>> IAnswers.SinceAsync(DateTimeOffset since, int max, CancellationToken cancel) =>
        new([.. _given.Where(a => a.AskedAt >= since).OrderByDescending(a => a.AskedAt).Take(max)]);

    ValueTask<AnswerRecord?> IAnswers.FindAsync(string reference, CancellationToken cancel) => throw new NotSupportedException();

    ValueTask<IReadOnlyList<AnswerRecord>> IAnswers.OfAsync(AccountId account, int max, CancellationToken cancel) => throw new NotSupportedException();

    private async Task<AskedAgain> ToTheEndAsync()
    {
        while (true)
        {
            var again = await _again.CompareAsync(Before, After, Cancel);
            if (again.Complete || again.Failed)
            {
                return again;
            }

            await Task.Delay(10, Cancel);
        }
    }

    private void Give(string question, string user = "a", Verdict verdict = Verdict.No, int minutesAgo = 0, Subject subject = Subject.Ordinary, AnswerState state = AnswerState.Given) => _given.Add(new AnswerRecord
    {
        Ref = "ans_" + _given.Count.ToString(CultureInfo.InvariantCulture),
        Address = new ConversationAddress("web", "local", user),
        Account = new AccountId("web", "local", user),
        AskedAt = Noon.AddMinutes(-minutesAgo),
        Question = question,
        Answer = new Answer { Verdict = verdict, Text = "", Subject = subject, Citations = [new Citation("policy.md", Before.Version, "Cards", "Never share a card.", null, "c1")] },
        GuidanceVersion = Before.Version,
        EngineVersion = "test",
        State = state,
    });
}
