using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Records;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What every database deletes, and when. One suite, inherited by each store.</summary>
public abstract class RetentionContract : IAsyncLifetime
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
    public async Task Before_its_time_nothing_goes()
    {
        await FillAsync();

        Store.Clock.Advance(TimeSpan.FromDays(6));
        (await PurgeAsync()).ShouldBe(new Purged(0, 0, 0, 0, 0, 0));

        (await CountsAsync()).ShouldBeEmpty();
        (await Store.Answers.FindAsync("ans_1", Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task After_90_days_conversations_and_what_was_sent_are_gone_and_answers_stay()
    {
        await FillAsync();
        await Store.Postbox.PutAsync(Samples.Out("p1", "said in the browser"), null, Cancel);
        await SendAsync(Samples.Out("o1", "without a place"));
        await SendAsync(Samples.Out("o2", "has a place", slot: "card:1"));

        Store.Clock.Advance(TimeSpan.FromDays(91));
        var gone = await PurgeAsync();

        gone.Conversations.ShouldBeGreaterThan(3);
        gone.Answers.ShouldBe(0);
        (await Store.Conversations.FindAsync(Samples.Address().Key, Cancel)).ShouldBeNull();
        (await Store.Postbox.ListAsync(Samples.Address().Key, 0, Cancel)).ShouldBeEmpty();
        (await TextsAsync()).ShouldBe([""]);
        (await Store.Outbox.FindAsync(["o1", "o2"], Cancel)).ShouldBeEmpty();
        (await Store.Answers.FindAsync("ans_1", Cancel)).ShouldNotBeNull();

        // What stands in the place can still be replaced.
        await Store.Inbox.InsertAsync(Samples.Message("later"), Cancel);
        await CompleteAsync("later", new Handled([], [Samples.Out("o3", "again", slot: "card:1")], ActResult.Done));
        (await Store.Outbox.ClaimAsync("fake", 10, TimeSpan.FromMinutes(1), Cancel)).ShouldHaveSingleItem().Replaces.ShouldBe("r-o2");
    }

    [Fact]
    public async Task After_a_year_answers_drafts_feedback_and_settled_cases_are_counts_only()
    {
        await FillAsync();
        await WriteAsync(Samples.Move(Samples.Case("cas_9", "Q-9", "ans_9") with { State = CaseState.Declined }));
        var picture = await Store.Attachments.AddAsync(new NewAttachment(Samples.Nurse, "a.png", "image/png", new byte[] { 1 }), Cancel);
        await WriteAsync(new KeepAttachments([picture], "cas_9"));

        Store.Clock.Advance(TimeSpan.FromDays(366));
        var gone = await PurgeAsync();

        (gone.Answers, gone.Cases, gone.People).ShouldBe((3, 1, 1));
        (await Store.Answers.FindAsync("ans_1", Cancel)).ShouldBeNull();
        (await Store.Cases.FindAsync("Q-9", Cancel)).ShouldBeNull();
        (await Store.Cases.HistoryAsync("cas_9", Cancel)).ShouldBeEmpty();
        (await Store.Attachments.OpenAsync(picture, Cancel)).ShouldBeNull();
        (await Store.People.OfAsync(Samples.Nurse, Cancel)).ShouldBeNull();
        (await CountsAsync()).ShouldBe([
            "2026-11 answer Info   1", "2026-11 answer_clause Info  guidance.md > A > B 1", "2026-11 case Declined Question  1",
            "2026-11 draft Review secret  1", "2026-11 feedback not_useful unclear  1"]);
        (await PurgeAsync()).ShouldBe(new Purged(0, 0, 0, 0, 0, 0));
        (await CountsAsync()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task An_open_case_keeps_itself_what_it_came_from_and_its_askers_conversations()
    {
        await FillAsync();
        await WriteAsync(Samples.Move(Samples.Case()));
        await WriteAsync(Samples.Move(Samples.Case("cas_2", "D-2", "dra_1/1") with { Kind = CaseKind.Draft }));

        Store.Clock.Advance(TimeSpan.FromDays(400));
        var gone = await PurgeAsync();

        (gone.Cases, gone.People).ShouldBe((0, 0));
        (await Store.Cases.FindAsync("Q-1", Cancel)).ShouldNotBeNull();
        (await Store.Cases.HistoryAsync("cas_1", Cancel)).Count.ShouldBe(1);
        (await Store.Answers.FindAsync("ans_1", Cancel)).ShouldNotBeNull();
        (await Store.Drafts.FindAsync("dra_1", Cancel)).ShouldNotBeNull();
        (await Store.Conversations.FindAsync(Samples.Address().Key, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_settled_request_stays_until_its_pilots_reminder_is_through()
    {
        await FillAsync();
        await WriteAsync(Samples.Move(Samples.Case("cas_9", "Q-9", "acc_9") with { Kind = CaseKind.Account, State = CaseState.Answered }));
        var clock = new InboundAction { DeliveryId = "cas_9:1:clock.pilot:0:2028-01-01", Address = ClockAddress.Of("cas_9"), From = new Sender(new Core.People.AccountId(ClockAddress.Chat, "local", "clock")), SentAt = Store.Clock.Now, Verb = Reminders.PilotEnds, Ref = "cas_9" };
        await WriteAsync(new Schedule(clock, Store.Clock.Now + TimeSpan.FromDays(380)));

        Store.Clock.Advance(TimeSpan.FromDays(370));
        (await PurgeAsync()).Cases.ShouldBe(0);
        Store.Clock.Advance(TimeSpan.FromDays(11));
        foreach (var due in await Store.Inbox.ClaimAsync(10, TimeSpan.FromMinutes(1), Cancel))
        {
            await Store.Inbox.CompleteAsync(due, new Handled([], [], ActResult.Done), Cancel);
        }

        (await PurgeAsync()).Cases.ShouldBe(1);
    }

    [Fact]
    public async Task A_concern_that_was_not_sent_goes_after_90_days_and_stands_in_no_figure()
    {
        var raised = Samples.Answer();
        await WriteAsync(new SaveAnswer(raised with { Answer = raised.Answer with { Subject = Subject.SpeakingUp } }));
        await WriteAsync(new AddFeedback(new Feedback("ans_1", Samples.Nurse, true, null, "c1", Store.Clock.Now)));
        await WriteAsync(new SaveDraft(Samples.Draft("dra_1", PastConcern)));

        Store.Clock.Advance(TimeSpan.FromDays(91));
        (await PurgeAsync()).Answers.ShouldBe(2);
        Store.Clock.Advance(TimeSpan.FromDays(366));
        await PurgeAsync();

        (await Store.Answers.FindAsync("ans_1", Cancel)).ShouldBeNull();
        (await Store.Drafts.FindAsync("dra_1", Cancel)).ShouldBeNull();
        (await CountsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_purges_at_once_count_each_thing_once_however_much_there_is()
    {
        const int Many = 450;
        await Store.Store.WriteAsync(
            async scope =>
            {
                for (var i = 0; i < Many; i++)
                {
                    var at = Store.Clock.Now.ToUnixTimeMilliseconds();
                    await scope.Db.Database.ExecuteSqlAsync($"INSERT INTO feedback (about, account, useful, at) VALUES ({"ans_" + i}, {Samples.Nurse.Key}, {true}, {at})", Cancel);
                }
            },
            Cancel);

        Store.Clock.Advance(TimeSpan.FromDays(366));
        var gone = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(PurgeAsync)));

        gone.Sum(g => g.Answers).ShouldBe(Many);
        (await CountsAsync()).ShouldBe([$"2026-11 feedback useful   {Many}"]);
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    private const string PastConcern = "speaking_up";

    /// <summary>One of each: a conversation, an answer, a draft, feedback.</summary>
    private async Task FillAsync()
    {
        var talk = new Conversation { Address = Samples.Address(), Account = Samples.Nurse, Version = 1, LastAt = Store.Clock.Now };
        await WriteAsync(
            new SeeSender(new Sender(Samples.Nurse, "A nurse")),
            new SaveConversation(talk),
            new SaveAnswer(Samples.Answer()),
            new SaveDraft(Samples.Draft()),
            new AddFeedback(new Feedback("ans_1", Samples.Nurse, false, "unclear", "c1", Store.Clock.Now)));
    }

    private async Task<Purged> PurgeAsync() => await Store.Retention.PurgeAsync(KeepFor.Default, Cancel);

    private Task<List<string>> CountsAsync() => Store.Store.ReadAsync(
        async db => (await db.Counts.ToListAsync(Cancel)).Select(c => $"{c.Month} {c.What} {c.Verdict} {c.Reason} {c.Clause} {c.Count}").Order(StringComparer.Ordinal).ToList(),
        Cancel);

    private Task<List<string>> TextsAsync() => Store.Store.ReadAsync(db => db.Outbox.Select(r => r.Message).ToListAsync(Cancel), Cancel);

    private async Task SendAsync(OutboxMessage message)
    {
        await Store.Inbox.InsertAsync(Samples.Message("s" + message.Key), Cancel);
        await CompleteAsync("s" + message.Key, new Handled([], [message], ActResult.Done));
        await Store.Outbox.DeliveredAsync((await Store.Outbox.ClaimAsync("fake", 10, TimeSpan.FromMinutes(1), Cancel)).Single(l => l.Message.Key == message.Key), "r-" + message.Key, Cancel);
    }

    private async Task WriteAsync(params Change[] changes)
    {
        var id = "d" + _deliveries++;
        await Store.Inbox.InsertAsync(Samples.Message(id), Cancel);
        await CompleteAsync(id, new Handled(changes, [], ActResult.Done));
    }

    private async Task CompleteAsync(string id, Handled handled)
    {
        var held = (await Store.Inbox.ClaimAsync(10, TimeSpan.FromSeconds(30), Cancel)).Single(l => l.Delivery.DeliveryId == id);
        (await Store.Inbox.CompleteAsync(held, handled, Cancel)).ShouldBe(CompleteResult.Done);
    }
}
