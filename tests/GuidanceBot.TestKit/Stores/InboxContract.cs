using System.Text.Json;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What every inbox keeps. One suite, inherited by each store.</summary>
public abstract class InboxContract : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private StoreUnderTest? _store;

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
    public async Task A_second_delivery_with_the_same_id_is_absorbed()
    {
        (await Store.Inbox.InsertAsync(Samples.Message("e1", "first"), Cancel)).ShouldBeTrue();
        (await Store.Inbox.InsertAsync(Samples.Message("e1", "again"), Cancel)).ShouldBeFalse();

        var claimed = await Store.Inbox.ClaimAsync(10, Lease, Cancel);
        claimed.ShouldHaveSingleItem().Delivery.ShouldBeOfType<InboundMessage>().Text.ShouldBe("first");
    }

    [Fact]
    public async Task Of_two_equal_deliveries_at_the_same_instant_one_is_stored()
    {
        var inserted = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel).AsTask()));

        inserted.Count(i => i).ShouldBe(1);
        (await Store.Inbox.DepthAsync(Cancel)).Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_received_comes_back_whole()
    {
        var action = new InboundAction
        {
            DeliveryId = "a1",
            Address = new ConversationAddress("fake", "t1", "d1", "th1"),
            From = new Sender(Samples.Nurse, "Ünï", "n@example.org", "Europe/London"),
            SentAt = Store.Clock.Now,
            Verb = "case.answer.submit",
            Ref = "cas_1",
            Version = 3,
            Choice = 2,
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["answer"] = "line one\nline “two” \u200b👩‍⚕️" },
            Hidden = [new HiddenSpan("answer", 2, 5, "phone")],
        };
        await Store.Inbox.InsertAsync(action, Cancel);

        var back = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem().Delivery.ShouldBeOfType<InboundAction>();
        JsonSerializer.Serialize(back, CoreJson.Default.InboundDelivery).ShouldBe(JsonSerializer.Serialize(action, CoreJson.Default.InboundDelivery));
    }

    [Fact]
    public async Task Deliveries_of_one_conversation_are_claimed_one_at_a_time_in_order()
    {
        await Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        await Store.Inbox.InsertAsync(Samples.Message("e2"), Cancel);
        await Store.Inbox.InsertAsync(Samples.Message("e3", channel: "other"), Cancel);

        var first = await Store.Inbox.ClaimAsync(10, Lease, Cancel);
        first.Select(l => l.Delivery.DeliveryId).ShouldBe(["e1", "e3"]);
        (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldBeEmpty();

        (await Store.Inbox.CompleteAsync(first[0], Samples.Handled(), Cancel)).ShouldBe(CompleteResult.Done);
        (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldHaveSingleItem().Delivery.DeliveryId.ShouldBe("e2");
    }

    [Fact]
    public async Task A_dead_letter_lets_the_next_one_pass_and_its_apology_is_sent()
    {
        await Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        await Store.Inbox.InsertAsync(Samples.Message("e2"), Cancel);
        var held = (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldHaveSingleItem();

        await Store.Inbox.BuryAsync(held, Samples.Handled(Samples.Out("sorry")), "five attempts failed", Cancel);

        (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldHaveSingleItem().Delivery.DeliveryId.ShouldBe("e2");
        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem().Message.Key.ShouldBe("sorry");
        (await Store.Inbox.DepthAsync(Cancel)).Dead.ShouldBe(1);
    }

    [Fact]
    public async Task A_lease_that_ended_is_claimed_again_and_its_first_holder_can_write_nothing()
    {
        await Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        var first = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        Store.Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        var second = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        second.Attempt.ShouldBe(2);

        (await Store.Inbox.CompleteAsync(first, Samples.Handled(Samples.Out("first")), Cancel)).ShouldBe(CompleteResult.LeaseLost);
        (await Store.Inbox.RenewAsync(first, Lease, Cancel)).ShouldBeFalse();
        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldBeEmpty();
        (await Store.Inbox.CompleteAsync(second, Samples.Handled(Samples.Out("second")), Cancel)).ShouldBe(CompleteResult.Done);
        (await Store.Inbox.CompleteAsync(second, Samples.Handled(Samples.Out("third")), Cancel)).ShouldBe(CompleteResult.LeaseLost);
        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem().Message.Key.ShouldBe("second");
    }

    [Fact]
    public async Task A_renewed_lease_holds()
    {
        await Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        var held = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        Store.Clock.Advance(Lease / 2);
        (await Store.Inbox.RenewAsync(held, Lease, Cancel)).ShouldBeTrue();
        Store.Clock.Advance(Lease * 0.9);

        (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_given_back_is_due_after_the_pause_and_nothing_overtakes_it()
    {
        await Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        await Store.Inbox.InsertAsync(Samples.Message("e2"), Cancel);
        var held = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        await Store.Inbox.ReleaseAsync(held, TimeSpan.FromSeconds(8), "a broken wire", Cancel);

        (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldBeEmpty();
        Store.Clock.Advance(TimeSpan.FromSeconds(9));
        (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldHaveSingleItem().Delivery.DeliveryId.ShouldBe("e1");
    }

    [Fact]
    public async Task A_failure_counts_as_a_failure_and_a_lease_that_ran_out_does_not()
    {
        await Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        var first = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        (first.Attempt, first.Failures).ShouldBe((1, 0));

        Store.Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        var cutOff = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        (cutOff.Attempt, cutOff.Failures).ShouldBe((2, 0));

        await Store.Inbox.ReleaseAsync(cutOff, TimeSpan.Zero, "a broken wire", Cancel);
        var failed = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        (failed.Attempt, failed.Failures).ShouldBe((3, 1));
    }

    [Fact]
    public async Task Who_was_outrun_by_others_comes_back_after_the_pause_and_has_not_failed()
    {
        await Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        var held = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();

        (await Store.Inbox.PutOffAsync(held, TimeSpan.FromSeconds(2), "others were faster", Cancel)).ShouldBeTrue();

        (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldBeEmpty();
        Store.Clock.Advance(TimeSpan.FromSeconds(3));
        var again = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        (again.Attempt, again.Failures).ShouldBe((2, 0));
        (await Store.Inbox.PutOffAsync(held, TimeSpan.Zero, "the lease before", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_written_where_a_case_has_moved_since_it_was_read()
    {
        await CompleteAsync("e1", new Handled([Samples.Move(Samples.Case())], [], ActResult.Done));
        var moved = Samples.Case() with { Version = 2, State = CaseState.Claimed };
        (await CompleteAsync("e2", new Handled([Samples.Move(moved, CaseStep.Claim)], [Samples.Out("one")], ActResult.Done))).ShouldBe(CompleteResult.Done);

        (await CompleteAsync("e3", new Handled([new SaveAnswer(Samples.Answer()), Samples.Move(moved, CaseStep.Claim)], [Samples.Out("two")], ActResult.Done))).ShouldBe(CompleteResult.Stale);

        (await Store.Answers.FindAsync("ans_1", Cancel)).ShouldBeNull();
        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem().Message.Key.ShouldBe("one");
        (await Store.Cases.HistoryAsync("cas_1", Cancel)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_answer_makes_one_case()
    {
        await CompleteAsync("e1", new Handled([Samples.Move(Samples.Case())], [], ActResult.Done));

        (await CompleteAsync("e2", new Handled([Samples.Move(Samples.Case("cas_2", "Q-2"))], [], ActResult.Done))).ShouldBe(CompleteResult.Stale);
        (await Store.Cases.FromAsync("ans_1", Cancel))!.Id.ShouldBe("cas_1");
    }

    [Fact]
    public async Task The_result_is_there_for_the_request_that_waits()
    {
        await Store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        (await Store.Inbox.FindResultAsync("fake", "t1", "e1", Cancel)).ShouldBeNull();
        var held = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        await Store.Inbox.CompleteAsync(held, new Handled([], [], new ActResult("Someone else has it.")), Cancel);

        (await Store.Inbox.FindResultAsync("fake", "t1", "e1", Cancel)).ShouldBe(new ActResult("Someone else has it."));
    }

    [Fact]
    public async Task Something_scheduled_comes_when_it_is_due_and_once()
    {
        var later = new InboundAction { DeliveryId = "cas_1:1:clock.late", Address = ClockAddress.Of("cas_1:1:clock.late"), From = new Sender(Samples.Nurse), SentAt = Store.Clock.Now, Verb = "clock.late", Ref = "cas_1", Version = 1 };
        var schedule = new Schedule(later, Store.Clock.Now.AddHours(1));
        await CompleteAsync("e1", new Handled([schedule], [], ActResult.Done));
        await CompleteAsync("e2", new Handled([schedule], [], ActResult.Done));

        (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldBeEmpty();
        Store.Clock.Advance(TimeSpan.FromMinutes(61));
        (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldHaveSingleItem().Delivery.ShouldBeOfType<InboundAction>().Verb.ShouldBe("clock.late");
    }

    [Fact]
    public async Task Handled_deliveries_are_purged_and_waiting_ones_kept()
    {
        await CompleteAsync("e1", Samples.Handled());
        Store.Clock.Advance(TimeSpan.FromDays(8));
        await Store.Inbox.InsertAsync(Samples.Message("e2"), Cancel);

        (await Store.Inbox.PurgeAsync(Store.Clock.Now.AddDays(-7), Cancel)).ShouldBe(1);
        (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).ShouldHaveSingleItem().Delivery.DeliveryId.ShouldBe("e2");
    }

    [Fact]
    public async Task Many_workers_never_hold_the_same_delivery()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Store.Inbox.InsertAsync(Samples.Message("e" + i, channel: "c" + (i % 20)), Cancel).AsTask()));
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            async () =>
            {
                while (await Store.Inbox.ClaimAsync(5, TimeSpan.FromHours(1), Cancel) is { Count: > 0 } claimed)
                {
                    foreach (var lease in claimed)
                    {
                        seen.Add(lease.Delivery.DeliveryId);
                        (await Store.Inbox.CompleteAsync(lease, Samples.Handled(Samples.Out("r-" + lease.Delivery.DeliveryId)), Cancel)).ShouldBe(CompleteResult.Done);
                    }
                }
            },
            Cancel)));
        while (await Store.Inbox.ClaimAsync(50, TimeSpan.FromHours(1), Cancel) is { Count: > 0 } rest)
        {
            foreach (var lease in rest)
            {
                seen.Add(lease.Delivery.DeliveryId);
                await Store.Inbox.CompleteAsync(lease, Samples.Handled(Samples.Out("r-" + lease.Delivery.DeliveryId)), Cancel);
            }
        }

        seen.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 60).Select(i => "e" + i).Order(StringComparer.Ordinal));
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    private async Task<CompleteResult> CompleteAsync(string id, Handled handled)
    {
        await Store.Inbox.InsertAsync(Samples.Message(id, channel: id), Cancel);
        var held = (await Store.Inbox.ClaimAsync(10, Lease, Cancel)).Single(l => l.Delivery.DeliveryId == id);
        return await Store.Inbox.CompleteAsync(held, handled, Cancel);
    }
}
