using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Slack;

/// <summary>In the channel where somebody asked: that the answer came privately, and a way to share it. Only they see it.</summary>
internal sealed class SlackPointer(SlackApi api, SlackLater later)
{
    /// <summary>Shows it for the first answer to something that was asked in a channel.</summary>
    public void Show(OutboxMessage message)
    {
        if (message.To.Origin is { } asked && message.Reply.Kind is "ans" or "dra" or "idn" or "com" && !message.Reply.State.StartsWith("asker-", StringComparison.Ordinal))
        {
            later.Do("a pointer in a channel", cancel => api.PostAsync("chat.postEphemeral", Of(message, asked.Channel), cancel));
        }
    }

    /// <summary>The pointer.</summary>
    internal static JsonObject Of(OutboxMessage message, string channel)
    {
        var share = AnswerReplies.CanShare(message.Reply);
        var sentence = share ? Words.AnsweredPrivately + " " + Words.YouCanShare : Words.AnsweredPrivately;
        var buttons = new Buttons(message.Reply.Ref, message.Reply.Version);
        var row = share ? buttons.Row([AnswerReplies.Share]) : null;
        var section = new JsonObject { ["type"] = "section", ["text"] = Buttons.Plain(sentence, SlackLimits.Section), ["expand"] = true };
        // Not in the thread: Slack hides what only one person sees in a thread that has no answer yet.
        return new JsonObject
        {
            ["channel"] = channel,
            ["user"] = message.To.Channel,
            ["text"] = sentence,
            ["blocks"] = new JsonArray([.. new[] { section, row }.OfType<JsonObject>()]),
        };
    }
}
