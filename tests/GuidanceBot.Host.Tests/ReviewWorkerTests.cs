using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Host.Workers;
using GuidanceBot.TestKit.Chat;
using GuidanceBot.TestKit.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>Whether a review is due is looked at by itself, goes on after a look that failed, and however often it looks, one reminder comes of it.</summary>
public sealed class ReviewWorkerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_looks_soon_and_every_hour_and_goes_on_after_a_failure_and_stores_a_reminder_once()
    {
        await using var store = await StoreUnderTest.SqliteAsync();
        var clock = new Hasty();
        var desk = new FailsOnce();
        using var worker = new ReviewWorker(new ReviewReminders(new Overdue(), desk), store.Guidance, store.Inbox, clock, NullLogger<ReviewWorker>.Instance);
        await worker.StartAsync(Cancel);
        await desk.Fourth.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await worker.StopAsync(Cancel);

        clock.Pauses.Take(4).ShouldBe([TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromHours(1), TimeSpan.FromHours(1)]);
        var stored = (await store.Inbox.ClaimAsync(10, TimeSpan.FromMinutes(1), Cancel)).ShouldHaveSingleItem();
        var act = stored.Delivery.ShouldBeOfType<InboundAction>();
        (act.Verb, act.Ref).ShouldBe((ReviewReminders.Verb, "policy.md"));
    }

    /// <summary>One document, its review long overdue.</summary>
    private sealed class Overdue : IGuidanceLibrary
    {
        private const string Text = "Say that your views are your own.";

        public GuidanceSet Current { get; } = new([new GuidanceDocument
        {
            Name = "policy.md",
            Title = "Social media",
            Version = ContentHash.Of(Text),
            Text = Text,
            FrontMatter = new FrontMatter { ReviewBy = new DateOnly(2026, 1, 1) },
            Clauses = [],
        }]);
    }

    /// <summary>Settings that can't be read the first time.</summary>
    private sealed class FailsOnce : IDeskSettings
    {
        private readonly SettableDesk _desk = new();
        private int _times;

        public TaskCompletionSource Fourth { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask<DeskSettings> CurrentAsync(CancellationToken cancel)
        {
            if (++_times == 4)
            {
                Fourth.TrySetResult();
            }

            return _times == 1 ? throw new InvalidOperationException("the database is away") : _desk.CurrentAsync(cancel);
        }
    }
}
