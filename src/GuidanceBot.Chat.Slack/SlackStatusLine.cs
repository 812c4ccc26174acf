using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack;

/// <summary>Shows "is reading the guidance…" beside the bot's name while somebody waits. Slack takes it away with the answer.</summary>
public sealed class SlackStatusLine : IStatusLine
{
    private static readonly string[] Steps = [Words.Reading, "Finding the exact clause…", "Checking the quote word for word…"];

    private readonly SlackApi _api;
    private readonly DirectMessages _direct;
    private readonly SlackLater _later;

    internal SlackStatusLine(SlackApi api, DirectMessages direct, SlackLater later) => (_api, _direct, _later) = (api, direct, later);

    /// <inheritdoc/>
    public ValueTask ShowAsync(ConversationAddress address, string line, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Thread is { } thread)
        {
            // Beside the work: an answer never waits for its status.
            _later.Do("a status", token => ShowAsync(address.Channel, thread, line, token));
        }

        return ValueTask.CompletedTask;
    }

    private async Task ShowAsync(string place, string thread, string line, CancellationToken cancel)
    {
        if ((await _direct.OfAsync(place, cancel)).Channel is not { } channel)
        {
            return;
        }

        var status = new JsonObject { ["channel_id"] = channel, ["thread_ts"] = thread, ["status"] = line.Length == 0 ? "" : "is " + char.ToLowerInvariant(line[0]) + line[1..] };
        if (line.Length > 0)
        {
            status["loading_messages"] = new JsonArray([.. (line == Words.Reading ? Steps : [line]).Select(s => (JsonNode)s)]);
        }

        await _api.PostAsync("assistant.threads.setStatus", status, cancel);
    }
}
