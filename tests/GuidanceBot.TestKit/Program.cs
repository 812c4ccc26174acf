using GuidanceBot.Host;
using GuidanceBot.Host.Workers;
using GuidanceBot.TestKit.Chat;

switch (args)
{
    case ["bot", .. var settings]:
        await using (var app = await FakeBot.BuildAsync(settings))
        {
            await app.RunAsync();
        }

        return 0;
    case ["slack-intake", .. var settings]:
        // Takes and stores what Slack delivers, and does nothing with it: what an acknowledgement alone costs.
        var builder = new GuidanceBotBuilder(settings).AddSlack();
        foreach (var worker in builder.Web.Services.Where(s => s.ImplementationType == typeof(InboxWorker) || s.ImplementationType == typeof(OutboxWorker)).ToList())
        {
            builder.Web.Services.Remove(worker);
        }

        await using (var app = await builder.BuildAsync())
        {
            await app.RunAsync();
        }

        return 0;
    default:
        return 2;
}
