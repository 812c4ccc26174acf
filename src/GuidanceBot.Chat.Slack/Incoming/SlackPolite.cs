using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>A word to one person beside the conversation: why something can't be done.</summary>
internal sealed class SlackPolite(SlackApi api, SlackLater later, TimeProvider time)
{
    private const int Most = 5000;

    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _said = new(StringComparer.Ordinal);

    /// <summary>To somebody who pressed something.</summary>
    public void Respond(Pressed press, string sentence) => later.Do("a word after a press", cancel => RespondAsync(press, sentence, cancel));

    /// <summary>To somebody who pressed something: only they see it.</summary>
    public async Task RespondAsync(Pressed press, string sentence, CancellationToken cancel)
    {
        if (await api.RespondAsync(press.ResponseUrl, new JsonObject { ["response_type"] = "ephemeral", ["replace_original"] = false, ["text"] = sentence }, cancel) || press.Channel is not { } channel)
        {
            return;
        }

        await api.PostAsync("chat.postEphemeral", new JsonObject { ["channel"] = channel, ["user"] = press.By.User, ["text"] = sentence }, cancel);
    }

    /// <summary>To somebody who wrote something; at most once an hour.</summary>
    public void Say(Said said, string sentence)
    {
        var now = time.GetUtcNow();
        if (_said.TryGetValue(said.By.User, out var last) && now - last < Quiet)
        {
            return;
        }

        if (_said.Count > Most)
        {
            _said.Clear();
        }

        _said[said.By.User] = now;
        var word = new JsonObject { ["channel"] = said.Channel, ["text"] = sentence };
        if (!said.Direct)
        {
            word["user"] = said.By.User;
        }

        later.Do("a word to somebody", cancel => api.PostAsync(said.Direct ? "chat.postMessage" : "chat.postEphemeral", word, cancel));
    }
}
