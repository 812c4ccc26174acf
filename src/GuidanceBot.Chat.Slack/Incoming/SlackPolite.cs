using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>A word to one person beside the conversation: why something can't be done.</summary>
internal sealed class SlackPolite(SlackApi api, DirectMessages direct, SlackLater later, TimeProvider time)
{
    private const int Most = 5000;

    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _said = new(StringComparer.Ordinal);

    /// <summary>To somebody who pressed something.</summary>
    public void Respond(Pressed press, string sentence) => later.Do("a word after a press", cancel => RespondAsync(press, sentence, null, cancel));

    /// <summary>To somebody who pressed something: only they see it.</summary>
    /// <param name="press">The press.</param>
    /// <param name="sentence">What they are told.</param>
    /// <param name="instead">What they can do instead; null: nothing.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RespondAsync(Pressed press, string sentence, ReplyAction? instead, CancellationToken cancel)
    {
        var word = new JsonObject { ["text"] = sentence };
        if (instead is not null)
        {
            var section = new JsonObject { ["type"] = "section", ["text"] = Buttons.Plain(sentence, SlackLimits.Section), ["expand"] = true };
            word["blocks"] = new JsonArray(section, new Buttons(press.Ref, press.Version).Row([instead]));
        }

        var response = (JsonObject)word.DeepClone();
        (response["response_type"], response["replace_original"]) = ("ephemeral", false);
        if (await api.RespondAsync(press.ResponseUrl, response, cancel))
        {
            return;
        }

        if (press.Channel is not { } channel)
        {
            // On the home page nobody can be answered in place: a small window says it.
            await api.PostAsync("views.open", new JsonObject { ["trigger_id"] = press.TriggerId ?? "", ["view"] = ModalFormatter.Notice("That didn’t go", sentence) }, cancel);
            return;
        }

        (word["channel"], word["user"]) = (channel, press.By.User);
        await api.PostAsync("chat.postEphemeral", word, cancel);
    }

    /// <summary>To somebody who wrote something; at most once an hour.</summary>
    /// <param name="user">Who.</param>
    /// <param name="place">The channel where they wrote, or they themselves: then it is a direct message.</param>
    /// <param name="sentence">What they are told.</param>
    public void Say(string user, string place, string sentence)
    {
        if (_said.Count > Most)
        {
            _said.Clear();
        }

        var now = time.GetUtcNow();
        var mine = false;
        _said.AddOrUpdate(user, _ => Take(), (_, last) => now - last < Quiet ? Leave(last) : Take());
        if (mine)
        {
            later.Do("a word to somebody", cancel => SayAsync(user, place, sentence, cancel));
        }

        DateTimeOffset Take()
        {
            mine = true;
            return now;
        }

        DateTimeOffset Leave(DateTimeOffset last)
        {
            mine = false;
            return last;
        }
    }

    private async Task SayAsync(string user, string place, string sentence, CancellationToken cancel)
    {
        if ((await direct.OfAsync(place, cancel)).Channel is not { } channel)
        {
            return;
        }

        var word = new JsonObject { ["channel"] = channel, ["text"] = sentence };
        if (channel[0] != 'D')
        {
            word["user"] = user;
        }

        await api.PostAsync(channel[0] == 'D' ? "chat.postMessage" : "chat.postEphemeral", word, cancel);
    }
}
