using System.Collections.Concurrent;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Incoming;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>The bot's own conversation with each person. Core knows it by the person, Slack by a channel of its own.</summary>
internal sealed class DirectMessages(SlackApi api)
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, string> _channels = new(StringComparer.Ordinal);

    /// <summary>True where a channel of ours is a person: their direct messages with the bot.</summary>
    public static bool IsPerson(string channel) => channel.Length > 1 && channel[0] is 'U' or 'W';

    /// <summary>Remembers the channel of a person's direct messages, as a message from there shows it.</summary>
    public void Learn(string user, string channel)
    {
        if (_channels.Count < Most)
        {
            _channels[user] = channel;
        }
    }

    /// <summary>Slack's channel of a place of ours, or why there is none.</summary>
    public async ValueTask<(string? Channel, SlackAnswer? Problem)> OfAsync(string place, CancellationToken cancel)
    {
        if (!IsPerson(place))
        {
            return (place, null);
        }

        if (_channels.TryGetValue(place, out var known))
        {
            return (known, null);
        }

        var answer = await api.PostAsync("conversations.open", new System.Text.Json.Nodes.JsonObject { ["users"] = place }, cancel);
        if (answer.Ok && answer.Body.At("channel"u8).Id("id"u8) is { } channel)
        {
            Learn(place, channel);
            return (channel, null);
        }

        return (null, answer.Ok ? answer with { Error = "channel_not_found" } : answer);
    }
}
