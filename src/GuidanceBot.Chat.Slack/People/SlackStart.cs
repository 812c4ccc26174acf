using System.Text.Json;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Incoming;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>What is looked at once, before the bot starts: settings that Slack itself contradicts.</summary>
internal sealed class SlackStart(SlackApi api, SlackInstalls installs, SlackOptions options)
{
    /// <summary>One sentence that says what to set; null where nothing is wrong, or Slack can't be asked now.</summary>
    public async Task<string?> ProblemAsync(CancellationToken cancel)
    {
        try
        {
            if (await installs.FindAsync(cancel) is not { } install)
            {
                return installs.IsGone ? "Slack doesn’t know this Slack:BotToken: install the app and set its token." : null;
            }

            if (options.AllowedWorkspaces.Count > 0 && !options.AllowedWorkspaces.Contains(install.Team, StringComparer.Ordinal))
            {
                return $"Slack:AllowedWorkspaces leaves out {install.Team}, where the bot is installed: add it, or leave the list empty.";
            }

            return options.ReviewerChannel is { Length: > 0 } channel ? await OfChannelAsync(channel, cancel) : null;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<string?> OfChannelAsync(string channel, CancellationToken cancel)
    {
        var answer = await api.AskAsync("conversations.info", cancel, ("channel", channel));
        return answer switch
        {
            { Ok: true } when !answer.Body.At("channel"u8).Is("is_private"u8) => "Slack:ReviewerChannel is a public channel: anyone could join and become a reviewer. Set it to a private one.",
            { Ok: true } when answer.Body.At("channel"u8).Is("is_ext_shared"u8) => "Slack:ReviewerChannel is shared with another organisation: set it to a channel of your own.",
            { Error: "channel_not_found" } => "Slack:ReviewerChannel isn’t there for the bot: check the id, and invite the bot to the channel.",
            _ => null,
        };
    }
}
