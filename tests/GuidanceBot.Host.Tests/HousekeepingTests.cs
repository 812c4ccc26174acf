using GuidanceBot.Core.Records;
using GuidanceBot.Host.Settings;
using GuidanceBot.Host.Workers;
using GuidanceBot.TestKit.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>The purge runs by itself, goes by the settings, and goes on after one that failed.</summary>
public sealed class HousekeepingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_purges_soon_and_every_hour_by_the_days_that_are_set_and_goes_on_after_a_failure()
    {
        await using var store = await StoreUnderTest.SqliteAsync();
        var retention = new Noted();
        var clock = new Hasty();
        using var worker = new HousekeepingWorker(retention, store.Store, Read("Retention:Answers=30", "Retention:Records=400"), clock, NullLogger<HousekeepingWorker>.Instance);
        await worker.StartAsync(Cancel);
        await retention.Third.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await worker.StopAsync(Cancel);

        retention.Last.ShouldBe(new KeepFor(TimeSpan.FromDays(7), TimeSpan.FromDays(90), TimeSpan.FromDays(30), TimeSpan.FromDays(400)));
        clock.Pauses.Take(3).ShouldBe([TimeSpan.FromMinutes(2), TimeSpan.FromHours(1), TimeSpan.FromHours(1)]);
    }

    [Fact]
    public void Without_settings_it_goes_by_the_days_that_staff_are_promised() => Read().Retention.ToKeepFor().ShouldBe(KeepFor.Default);

    private static BotSettings Read(params string[] settings) => BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => s.Split('=')).ToDictionary(s => s[0], s => (string?)s[1], StringComparer.Ordinal)).Build());

    private sealed class Noted : IRetention
    {
        private int _times;

        public KeepFor? Last { get; private set; }

        public TaskCompletionSource Third { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask<Purged> PurgeAsync(KeepFor keep, CancellationToken cancel)
        {
            Last = keep;
            if (++_times == 3)
            {
                Third.TrySetResult();
            }

            return _times == 1 ? throw new InvalidOperationException("the database is away") : new(new Purged(0, 0, 0, 0, 0, 0));
        }
    }
}
