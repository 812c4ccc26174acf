using GuidanceBot.Host;
using GuidanceBot.Host.Workers;
using GuidanceBot.TestKit.Chat;
using GuidanceBot.TestKit.Load;

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
    case ["load" or "soak", "sqlite" or "postgres", var length, var folder]:
        // How much it takes, how long it stays as it is: tests/scripts/load.sh (seconds of a phase) and soak.sh (minutes).
        Directory.CreateDirectory(folder);
        var (postgres, much) = (args[1] == "postgres", double.Parse(length, System.Globalization.CultureInfo.InvariantCulture));
        var held = args[0] == "load"
            ? await LoadRun.RunAsync(postgres, folder, TimeSpan.FromSeconds(much), CancellationToken.None)
            : await SoakRun.RunAsync(postgres, folder, TimeSpan.FromMinutes(much), CancellationToken.None);
        return held ? 0 : 1;
    default:
        return 2;
}
