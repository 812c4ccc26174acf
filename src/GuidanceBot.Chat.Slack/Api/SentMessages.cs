using System.Text.Json;
using GuidanceBot.Chat.Slack.Incoming;

namespace GuidanceBot.Chat.Slack.Api;

/// <summary>Finds a message of ours by the key in its metadata: after a crash nobody else knows whether it was sent.</summary>
internal sealed class SentMessages(SlackApi api)
{
    private const int MostPages = 5;
    private const string PageSize = "200";

    /// <summary>The message's id; null where it isn't among the newest thousand.</summary>
    /// <exception cref="TimeoutException">Slack can't be asked now: whether it is there is unknown, so nothing may be sent.</exception>
    public async Task<string?> FindAsync(string channel, string? thread, string key, CancellationToken cancel)
    {
        var cursor = "";
        for (var page = 0; page < MostPages; page++)
        {
            var answer = thread is null
                ? await api.AskAsync("conversations.history", cancel, ("channel", channel), ("limit", PageSize), ("include_all_metadata", "true"), ("cursor", cursor))
                : await api.AskAsync("conversations.replies", cancel, ("channel", channel), ("ts", thread), ("limit", PageSize), ("include_all_metadata", "true"), ("cursor", cursor));
            if (answer.Error is { } error)
            {
                return SlackErrors.PlaceGone(error) || SlackErrors.ThreadGone(error) ? null : throw new TimeoutException("Slack can't say whether the message is there: " + error);
            }

            if (answer.Body.At("messages"u8).Items(1000).FirstOrDefault(m => KeyOf(m) == key).Id("ts"u8) is { } ts)
            {
                return $"{channel}:{ts}";
            }

            cursor = answer.Body.At("response_metadata"u8).Text("next_cursor"u8) ?? "";
            if (cursor.Length == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static string? KeyOf(JsonElement message) => message.At("metadata"u8).At("event_payload"u8).Text("outbox"u8);
}
