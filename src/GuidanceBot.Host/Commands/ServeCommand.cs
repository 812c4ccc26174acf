using System.CommandLine;

namespace GuidanceBot.Host.Commands;

/// <summary>Runs the bot, the browser chat and the review desk.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var guidance = new Option<string[]>("--guidance") { Description = "A guidance file or folder; repeatable." };
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on. Default: http://127.0.0.1:5080." };
        var data = new Option<string?>("--data") { Description = "The folder of the database. Default: ./data." };
        var command = new Command("serve", "Runs the bot, the browser chat and the review desk.") { guidance, urls, data };
        command.SetAction((parsed, cancel) => ServeAsync(parsed.GetValue(guidance) ?? [], parsed.GetValue(urls), parsed.GetValue(data), cancel));
        return command;
    }

    private static async Task<int> ServeAsync(string[] guidance, string? urls, string? data, CancellationToken cancel)
    {
        List<string> args = [.. guidance.Select((p, i) => $"--Guidance:Paths:{i}={p}")];
        if (urls is not null)
        {
            args.Add("--Server:Urls=" + urls);
        }

        if (data is not null)
        {
            args.Add("--DataFolder=" + data);
        }

        var builder = new GuidanceBotBuilder([.. args]).AddWeb().AddSlack();
        await using var app = await builder.BuildAsync(cancel);
        await app.StartAsync(cancel);
        Console.WriteLine($"GuidanceBot is ready: open {builder.Settings.Server.Urls.Split(';')[0]}");
        if (builder.Settings.Storage.ConnectionString?.Contains(builder.Settings.DataFolder, StringComparison.Ordinal) == true)
        {
            Console.WriteLine($"Everything is kept in {builder.Settings.DataFolder}");
        }

        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
