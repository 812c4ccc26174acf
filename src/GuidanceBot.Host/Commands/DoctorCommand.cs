using System.CommandLine;
using GuidanceBot.Chat.Slack.Doctor;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Settings;
using GuidanceBot.Host.Settings;
using GuidanceBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Host.Commands;

/// <summary>Looks at settings, database, guidance and each chat platform; one line each, what to do where something is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Make()
    {
        var command = new Command("doctor", "Checks settings, database, guidance, tokens and each chat platform’s reach.");
        command.SetAction((_, cancel) => ExamineAsync(cancel));
        return command;
    }

    private static async Task<int> ExamineAsync(CancellationToken cancel)
    {
        BotSettings settings;
        try
        {
            settings = BotConfiguration.ForServing();
        }
        catch (SettingsException e)
        {
            Say(new("settings", false, e.Message));
            return 1;
        }

        Say(new("settings", true, "read, and nothing contradicts itself."));
        var well = true;
        await foreach (var found in FindingsAsync(settings, cancel))
        {
            Say(found);
            well &= found.Fine is not false;
        }

        return well ? 0 : 1;
    }

    private static void Say(Diagnosis found) => Console.WriteLine($"{found.Fine switch { true => "ok  ", false => "fix ", null => "note" }} {found.Topic}: {found.Sentence}");

    private static async IAsyncEnumerable<Diagnosis> FindingsAsync(BotSettings settings, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        yield return await DatabaseAsync(settings, cancel);
        yield return Guidance(settings);
        if (!settings.Slack.IsOn())
        {
            yield return new("slack", null, "off: no key of it is set.");
            yield break;
        }

        var bot = new Uri(settings.Server.Urls.Split(';')[0].Trim().Replace("//*", "//127.0.0.1", StringComparison.Ordinal).Replace("//+", "//127.0.0.1", StringComparison.Ordinal));
        foreach (var found in await new SlackDoctor(settings.Slack, bot, TimeProvider.System).ExamineAsync(cancel))
        {
            yield return found;
        }
    }

    private static async Task<Diagnosis> DatabaseAsync(BotSettings settings, CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddGuidanceStorage(settings.Storage).BuildServiceProvider();
        var store = services.GetRequiredService<Store>();
        try
        {
            if (!await store.ReadAsync(db => db.Database.CanConnectAsync(cancel), cancel))
            {
                return settings.Storage.Provider == "sqlite"
                    ? new("database", null, $"none in {settings.DataFolder} yet: serve makes it.")
                    : new("database", false, "PostgreSQL doesn’t answer: check Storage:ConnectionString, and that the server runs.");
            }

            var waiting = (await store.ReadAsync(db => db.Database.GetPendingMigrationsAsync(cancel), cancel)).Count();
            return waiting == 0 ? await DepthAsync(settings.Storage.Provider, services, cancel) : new("database", null, $"{settings.Storage.Provider}, older than this program: serve brings it up to date.");
        }
        catch (System.Data.Common.DbException e)
        {
            return new("database", false, $"it can’t be read ({e.GetType().Name}): check Storage:ConnectionString, the folder’s permissions, and the space on the disk.");
        }
    }

    /// <summary>Up to date; what could be neither handled nor delivered is named here, since nobody else sees it.</summary>
    private static async Task<Diagnosis> DepthAsync(string provider, ServiceProvider services, CancellationToken cancel)
    {
        var (arrived, toSend) = ((await services.GetRequiredService<IInbox>().DepthAsync(cancel)).Dead, (await services.GetRequiredService<IOutbox>().DepthAsync(cancel)).Dead);
        return arrived + toSend == 0
            ? new("database", true, $"{provider}, up to date.")
            : new("database", null, $"{provider}, up to date; set aside: {arrived} deliveries that couldn’t be handled, {toSend} messages that couldn’t be delivered. The log says why, at the time of each.");
    }

    private static Diagnosis Guidance(BotSettings settings)
    {
        try
        {
            var set = LocalGuidance.Read([], settings);
            return set.IsSample
                ? new("guidance", null, "the sample document of a fictional organisation: set Guidance:Paths to your own.")
                : new("guidance", true, $"{set.Documents.Count} document{(set.Documents.Count == 1 ? "" : "s")}, {set.Clauses.Count} clauses.");
        }
        catch (UnreadableGuidanceException e)
        {
            return new("guidance", false, e.Message);
        }
    }
}
