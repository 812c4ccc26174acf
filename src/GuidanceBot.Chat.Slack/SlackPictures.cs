using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack;

/// <summary>
/// Covered pictures, for the reviewer who opened them: a copy in their own messages with the bot, taken away after half an hour. Copies are
/// found by their names, so none outlives a process that ended, or what "forget me" erased, by more.
/// </summary>
internal sealed partial class SlackPictures(SlackApi api, SlackFiles files, DirectMessages people, SlackInstalls installs, IAttachments attachments, ICases cases, SlackLater later, TimeProvider time, ILogger<SlackPictures> log) : BackgroundService
{
    /// <summary>What the names of copies begin with.</summary>
    internal const string Mark = "guidancebot-covered-";

    /// <summary>How long a copy stays.</summary>
    internal static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private const int LongestAlt = 1000;
    private const int Tries = 6;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    /// <summary>Shows the pictures of a case to somebody who has opened them.</summary>
    public void Show(string caseId, Sender reviewer) => later.Do("a covered picture", cancel => ShowAsync(caseId, reviewer, cancel));

    /// <summary>Takes copies away that have stood long enough.</summary>
    internal async Task TakeAwayAsync(CancellationToken cancel)
    {
        if (installs.IsGone || await installs.FindAsync(cancel) is not { } install)
        {
            return;
        }

        var until = (time.GetUtcNow() - Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var listed = await api.AskAsync("files.list", cancel, ("user", install.Bot), ("types", "images"), ("ts_to", until), ("count", "100"));
        if (!listed.Ok)
        {
            NotListed(log, listed.Error ?? "");
            return;
        }

        foreach (var file in listed.Body.At("files"u8).Items(100))
        {
            if (file.Id("id"u8) is { } id && file.Text("name"u8)?.StartsWith(Mark, StringComparison.Ordinal) == true)
            {
                await api.PostAsync("files.delete", new JsonObject { ["file"] = id }, cancel);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await TakeAwayAsync(stoppingToken);
            }
            catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !stoppingToken.IsCancellationRequested)
            {
                NotListed(log, e.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack: copies of covered pictures can't be looked through just now ({Why}); trying again in five minutes")]
    private static partial void NotListed(ILogger log, string why);

    private async Task ShowAsync(string caseId, Sender reviewer, CancellationToken cancel)
    {
        if (await cases.FindAsync(caseId, cancel) is not { Attachments.Count: > 0 } c || !await OpenedAsync(c.Id, reviewer, cancel))
        {
            return;
        }

        var (channel, _) = await people.OfAsync(reviewer.Account.User, cancel);
        if (channel is not null && !await BringAsync(c, channel, cancel))
        {
            await api.PostAsync("chat.postMessage", new JsonObject { ["channel"] = channel, ["text"] = $"I couldn’t bring you the picture of {c.Number}. Press the button again in a minute, or open the case at the desk." }, CancellationToken.None);
        }
    }

    private async Task<bool> BringAsync(Case c, string channel, CancellationToken cancel)
    {
        try
        {
            for (var i = 0; i < c.Attachments.Count; i++)
            {
                var picture = c.Attachments[i];
                if (await attachments.OpenAsync(picture.Id, cancel) is not { } kept)
                {
                    return false;
                }

                var name = string.Create(CultureInfo.InvariantCulture, $"{Mark}{c.Number}-{i + 1}{Ending(kept.MediaType)}");
                var file = new NewFile(name, $"Picture of {c.Number}", kept.Content.ToArray(), Cut.Short(picture.Alt ?? "Picture without a description", LongestAlt), $"The picture of {c.Number}, for you alone. It goes from here within the hour.");
                if (!await files.ShareAsync(file, channel, null, cancel))
                {
                    return false;
                }
            }

            return true;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>That they opened it is written down before they see it.</summary>
    private async Task<bool> OpenedAsync(string caseId, Sender reviewer, CancellationToken cancel)
    {
        for (var i = 0; i < Tries; i++)
        {
            if ((await cases.HistoryAsync(caseId, cancel)).HasOpened(reviewer.Account))
            {
                return true;
            }

            await Task.Delay(BetweenTries, time, cancel);
        }

        return false;
    }

    private static string Ending(string mediaType) => mediaType switch { "image/png" => ".png", "image/gif" => ".gif", "image/webp" => ".webp", _ => ".jpg" };
}
