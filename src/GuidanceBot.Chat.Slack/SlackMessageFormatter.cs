using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Slack;

/// <summary>
/// Replies as messages of Slack. The blocks are what people see; the text is the whole message for screen readers, its first line
/// the notification. What people and documents wrote is plain or rich text, never markup.
/// </summary>
internal static class SlackMessageFormatter
{
    /// <summary>The message, without where it goes.</summary>
    /// <param name="message">What to send.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="before">What must be said first: that it comes somewhere else than it should, for example.</param>
    public static JsonObject Message(OutboxMessage message, SlackReader reader, string? before = null)
    {
        var reply = message.Reply;
        var text = PlainText.Of(reply, reader.Zone, SlackLimits.Text);
        var whole = SlackReader.Unmarked(before is null ? text : $"{before}\n{text}");
        return new JsonObject
        {
            ["text"] = Cut.Short(whole, SlackLimits.Text),
            ["blocks"] = new JsonArray([.. Blocks(reply, reader, ShowsWhatWasAsked(message), before)]),
            ["metadata"] = Metadata(message),
        };
    }

    /// <summary>What our messages are found by: ids alone, for anyone in the channel can read it.</summary>
    public static JsonObject Metadata(OutboxMessage message) => new()
    {
        ["event_type"] = "guidancebot_" + message.Reply.Kind switch { "ans" => "answer", "dra" => "draft", "cas" => "case", _ => "message" },
        ["event_payload"] = new JsonObject { ["ref"] = message.Reply.Ref, ["v"] = message.Reply.Version, ["outbox"] = message.Key },
    };

    /// <summary>The blocks of a reply, at most fifty.</summary>
    public static IReadOnlyList<JsonObject> Blocks(Reply reply, SlackReader reader, bool showAsked, string? before = null)
    {
        var buttons = new Buttons(reply.Ref, reply.Version);
        var formatter = new BlockFormatter(reader, buttons, new TextBudget());
        List<JsonObject> blocks = [];
        if (before is not null)
        {
            blocks.Add(formatter.Context(before));
        }

        blocks.Add(new JsonObject { ["type"] = "header", ["text"] = Buttons.Plain(reply.Heading, SlackLimits.Header) });
        if (reply.Aside is { } aside && aside.Runs.Count > 0)
        {
            blocks.Add(formatter.Context(aside));
        }

        if (showAsked && reply.Asked is { Length: > 0 } asked)
        {
            blocks.AddRange(formatter.Of(new SaidBlock(reply.State == "identifier-warning" ? "What I kept" : "You asked", asked)));
        }

        if (reply.Attached.Count > 0 && showAsked)
        {
            blocks.Add(formatter.Context(string.Join(", ", reply.Attached.Select(a => a.Name))));
        }

        foreach (var block in reply.Blocks)
        {
            blocks.AddRange(formatter.Of(block));
        }

        List<ReplyAction> foot = [.. reply.Blocks.OfType<ClauseBlock>().Select(c => c.Choose).OfType<ReplyAction>(), .. reply.Actions];
        List<JsonObject> end = [.. new[] { buttons.Row(foot), reply.Feedback ? buttons.Feedback() : null }.OfType<JsonObject>()];
        return [.. Fit(blocks, SlackLimits.MessageBlocks - end.Count, formatter), .. end];
    }

    /// <summary>
    /// The question stands above an answer in its thread already. It is shown where it doesn't: asked in a form, a command or a channel,
    /// with an outcome that comes later, and with what was kept of a message.
    /// </summary>
    private static bool ShowsWhatWasAsked(OutboxMessage message)
    {
        var state = message.Reply.State;
        return state.StartsWith("outcome-", StringComparison.Ordinal)
            || state is "identifier-warning"
            || (message.To.Thread is null && !state.StartsWith("asker-", StringComparison.Ordinal) && state is not ("escalated" or "mine" or "forget-sure" or "help" or "welcome" or "consent-question" or "consent-urgent") && !state.StartsWith("draft-", StringComparison.Ordinal));
    }

    private static List<JsonObject> Fit(List<JsonObject> blocks, int most, BlockFormatter formatter)
    {
        if (blocks.Count <= most)
        {
            return blocks;
        }

        var left = blocks.Count - most + 1;
        return [.. blocks.Take(most - 1), formatter.Context(string.Create(CultureInfo.InvariantCulture, $"{left} more parts don’t fit into one message here."))];
    }
}
