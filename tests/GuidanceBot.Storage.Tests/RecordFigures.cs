using System.Diagnostics;
using System.Globalization;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;
using GuidanceBot.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace GuidanceBot.Storage.Tests;

/// <summary>What the record and forgetting cost. Run by hand: <c>-explicit only -class "*RecordFigures"</c>.</summary>
public sealed class RecordFigures
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Acknowledging_while_answers_are_recorded(bool sqlite)
    {
        await using var store = await (sqlite ? StoreUnderTest.SqliteAsync() : StoreUnderTest.PostgresAsync());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var answered = 0;
        var answering = Enumerable.Range(0, 8).Select(w => Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"w{w}-{i}");
                    await store.Inbox.InsertAsync(Samples.Message(id, channel: id), Cancel);
                    foreach (var held in await store.Inbox.ClaimAsync(1, TimeSpan.FromMinutes(1), Cancel))
                    {
                        var answer = Samples.Answer("ans_" + held.Delivery.DeliveryId);
                        await store.Inbox.CompleteAsync(held, new Handled([new SeeSender(new Sender(Samples.Nurse, "A nurse")), new SaveAnswer(answer)], [], ActResult.Done), Cancel);
                        Interlocked.Increment(ref answered);
                    }
                }
            },
            Cancel)).ToList();
        var waits = new List<double>();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(10))
        {
            var began = Stopwatch.GetTimestamp();
            await store.Inbox.InsertAsync(Samples.Message("m" + waits.Count, channel: "m" + waits.Count), Cancel);
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(10, Cancel);
        }

        await stop.CancelAsync();
        await Task.WhenAll(answering);
        waits.Sort();
        var verdict = await store.Records.VerifyAsync(null, Cancel);
        verdict.Broken.ShouldBeNull();
        Say($"{Name(sqlite)}: {answered / 10} answers recorded a second; acknowledged in {waits[waits.Count / 2]:0.0} ms at the median, {waits[waits.Count * 99 / 100]:0.0} ms at the 99th percentile; {verdict.Rows} rows hold");
    }

    [Theory(Explicit = true)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Checking_a_long_record_and_forgetting_somebody_among_many_messages(bool sqlite)
    {
        const int Rows = 50_000;
        await using var store = await (sqlite ? StoreUnderTest.SqliteAsync() : StoreUnderTest.PostgresAsync());
        var at = store.Clock.Now.ToUnixTimeMilliseconds();
        var message = new string('x', 2_000);
        for (var i = 0; i < Rows; i += 1_000)
        {
            var from = i;
            await store.Store.WriteAsync(
                async scope =>
                {
                    for (var n = from; n < from + 1_000; n++)
                    {
                        scope.Record(new NewRecord("setting", at, "comms", "k") { Text = "a text of some words" });
                        await scope.Db.Database.ExecuteSqlAsync(
                            $"INSERT INTO outbox (key, chat, conversation_key, message, created_at, due_at, state, attempts, fence) VALUES ({"k" + n}, 'fake', 'fake:t1:d1', {message}, {at}, {at}, 1, 1, 1)", Cancel);
                    }
                },
                Cancel);
        }

        var clock = Stopwatch.StartNew();
        (await store.Records.VerifyAsync(null, Cancel)).Rows.ShouldBe(Rows);
        var check = clock.Elapsed;
        await store.Inbox.InsertAsync(Samples.Message("forget"), Cancel);
        var held = (await store.Inbox.ClaimAsync(1, TimeSpan.FromMinutes(1), Cancel))[0];
        clock.Restart();
        await store.Inbox.CompleteAsync(held, new Handled([new ForgetPerson([new AccountId("fake", "t1", "someone")])], [], ActResult.Done), Cancel);
        Say($"{Name(sqlite)}: {Rows} rows of the record checked in {check.TotalSeconds:0.0} s; somebody forgotten among {Rows} messages in {clock.Elapsed.TotalSeconds:0.00} s");
    }

    private static string Name(bool sqlite) => sqlite ? "SQLite" : "PostgreSQL";

    private static void Say(FormattableString figures) => TestContext.Current.TestOutputHelper!.WriteLine(figures.ToString(CultureInfo.InvariantCulture));
}
