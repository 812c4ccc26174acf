using GuidanceBot.Chat.Slack.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>Comms says "event card" in a channel, and the event stands there on one card; staff who say it read it alone.</summary>
public sealed class EventCardTests : IDisposable
{
    private readonly DirectoryInfo _events = Directory.CreateTempSubdirectory("guidancebot-slack-event-");

    [Fact]
    public async Task It_is_posted_where_comms_says_it_and_read_alone_by_staff()
    {
        var file = Path.Combine(_events.FullName, "kidney.yaml");
        await File.WriteAllTextAsync(file, "name: Kidney Week\nhashtag: \"#KidneyWeek26\"\nfrom: 2026-12-04\nto: 2099-12-06\nslides: You may post slides with the speaker's name.\n", TestContext.Current.CancellationToken);
        await using var bot = await SlackBot.StartAsync($"--Guidance:Paths:1={file}");

        await bot.SayAsync(SlackStandIn.Ana, $"<@{SlackStandIn.Bot}> event card", SlackStandIn.Staff);
        var alone = await bot.FindAsync(SlackStandIn.Direct(SlackStandIn.Ana), "Kidney Week");
        alone.ToJsonString().ShouldContain("#KidneyWeek26");
        bot.Slack.In(SlackStandIn.Staff).ShouldAllBe(m => !m.ToJsonString().Contains("Kidney Week", StringComparison.Ordinal));

        await bot.SayAsync(SlackStandIn.Rita, $"<@{SlackStandIn.Bot}> event card Kidney Week", SlackStandIn.Staff);
        (await bot.FindAsync(SlackStandIn.Staff, "Kidney Week")).ToJsonString().ShouldContain("You may post slides with the speaker");
        await bot.FindAsync(SlackStandIn.Direct(SlackStandIn.Rita), "Posted");
    }

    public void Dispose() => _events.Delete(recursive: true);
}
