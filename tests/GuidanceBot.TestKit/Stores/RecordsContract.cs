using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What every store keeps of conversations, answers, cases, people, settings and guidance. One suite, inherited by each store.</summary>
public abstract class RecordsContract : IAsyncLifetime
{
    private StoreUnderTest? _store;
    private int _deliveries;

    private StoreUnderTest Store => _store!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_conversation_is_remembered_and_a_stale_writer_is_refused()
    {
        var first = new Conversation { Address = Samples.Address(), Account = Samples.Nurse, Version = 1, LastAt = Store.Clock.Now }.Say(Speaker.Staff, "hello");
        (await WriteAsync(new SaveConversation(first))).ShouldBe(CompleteResult.Done);
        (await Store.Conversations.FindAsync(first.Address.Key, Cancel))!.Turns.ShouldBe(first.Turns);

        (await WriteAsync(new SaveConversation(first with { Version = 2 }))).ShouldBe(CompleteResult.Done);
        (await WriteAsync(new SaveConversation(first with { Version = 2 }))).ShouldBe(CompleteResult.Stale);
        (await WriteAsync(new SaveConversation(first))).ShouldBe(CompleteResult.Stale);
    }

    [Fact]
    public async Task An_answer_is_kept_as_it_was_given_and_its_state_moves_on()
    {
        await WriteAsync(new SaveAnswer(Samples.Answer()));
        (await WriteAsync(new SaveAnswer(Samples.Answer() with { State = AnswerState.Solved, Version = 2 }))).ShouldBe(CompleteResult.Done);

        var back = (await Store.Answers.FindAsync("ans_1", Cancel))!;
        back.State.ShouldBe(AnswerState.Solved);
        back.Answer.Citations.ShouldBe(Samples.Answer().Answer.Citations);
        (await Store.Answers.OfAsync(Samples.Nurse, 10, Cancel)).ShouldHaveSingleItem().Ref.ShouldBe("ans_1");
        (await Store.Answers.OfAsync(Samples.Reviewer, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_since_a_moment_come_newest_first_and_a_correction_is_kept()
    {
        var noon = Samples.Answer().AskedAt;
        await WriteAsync(new SaveAnswer(Samples.Answer() with { AskedAt = noon.AddDays(-40) }));
        await WriteAsync(new SaveAnswer(Samples.Answer("ans_2") with { AskedAt = noon.AddDays(-2), Account = Samples.Reviewer }));
        await WriteAsync(new SaveAnswer(Samples.Answer("ans_3") with { AskedAt = noon.AddDays(-1) }));
        var correction = new AnswerCorrection(new Answer { Verdict = Verdict.No, Text = "Not any more." }, "sha256:1", noon);
        await WriteAsync(new SaveAnswer(Samples.Answer("ans_3") with { AskedAt = noon.AddDays(-1), State = AnswerState.Corrected, Correction = correction, Version = 2 }));

        var since = await Store.Answers.SinceAsync(noon.AddDays(-30), 10, Cancel);

        since.Select(a => a.Ref).ShouldBe(["ans_3", "ans_2"]);
        since[0].Stands.Text.ShouldBe("Not any more.");
        since[0].Answer.Verdict.ShouldBe(Samples.Answer().Answer.Verdict);
        since[0].Correction!.At.ShouldBe(noon);
        (await Store.Answers.SinceAsync(noon.AddDays(-30), 1, Cancel)).ShouldHaveSingleItem().Ref.ShouldBe("ans_3");
    }

    [Fact]
    public async Task Numbers_of_cases_are_never_given_twice()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Store.Cases.NextNumberAsync(i % 2 == 0 ? CaseKind.Question : CaseKind.Draft, Cancel).AsTask()));

        numbers.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 6).SelectMany(n => new[] { "Q-" + n, "D-" + n }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cases_are_listed_with_the_most_pressing_first_and_closed_ones_last()
    {
        var noon = Store.Clock.Now;
        await WriteAsync(Samples.Move(Samples.Case() with { TargetAt = noon.AddHours(3) }));
        await WriteAsync(Samples.Move(Samples.Case("cas_2", "Q-2", "ans_2") with { TargetAt = noon.AddHours(1) }));
        await WriteAsync(Samples.Move(Samples.Case("cas_3", "Q-3", "ans_3") with { State = CaseState.Answered }));

        (await Store.Cases.ListAsync(new CaseFilter(), Cancel)).Select(c => c.Number).ShouldBe(["Q-2", "Q-1", "Q-3"]);
        (await Store.Cases.ListAsync(new CaseFilter(Open: false), Cancel)).Select(c => c.Number).ShouldBe(["Q-3"]);
        (await Store.Cases.ListAsync(new CaseFilter(Asker: Samples.Reviewer), Cancel)).ShouldBeEmpty();
        (await Store.Cases.FindAsync("Q-2", Cancel))!.Id.ShouldBe("cas_2");
    }

    [Fact]
    public async Task Of_cases_that_are_due_together_the_one_that_waits_longer_comes_first()
    {
        var noon = Store.Clock.Now;
        await WriteAsync(Samples.Move(Samples.Case() with { OpenedAt = noon.AddMinutes(2) }));
        await WriteAsync(Samples.Move(Samples.Case("cas_0", "Q-2", "ans_2") with { OpenedAt = noon.AddMinutes(3) }));
        await WriteAsync(Samples.Move(Samples.Case("cas_2", "Q-3", "ans_3") with { OpenedAt = noon.AddMinutes(1) }));

        (await Store.Cases.ListAsync(new CaseFilter(), Cancel)).Select(c => c.Number).ShouldBe(["Q-3", "Q-1", "Q-2"]);
    }

    [Fact]
    public async Task Whoever_is_seen_becomes_one_person_with_one_account()
    {
        await WriteAsync(new SeeSender(new Sender(Samples.Nurse, "A nurse")));
        await WriteAsync(new SeeSender(new Sender(Samples.Nurse, "A nurse, renamed")));

        (await Store.People.OfAsync(Samples.Nurse, Cancel))!.Accounts.ShouldBe([Samples.Nurse]);
        (await Store.People.OfAsync(Samples.Reviewer, Cancel)).ShouldBeNull();
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    private async Task<CompleteResult> WriteAsync(params Change[] changes)
    {
        var id = "d" + _deliveries++;
        await Store.Inbox.InsertAsync(Samples.Message(id, channel: id), Cancel);
        var held = (await Store.Inbox.ClaimAsync(10, TimeSpan.FromSeconds(30), Cancel)).Single(l => l.Delivery.DeliveryId == id);
        return await Store.Inbox.CompleteAsync(held, new Handled(changes, [], ActResult.Done), Cancel);
    }
}
