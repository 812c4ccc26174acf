using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>Buttons of one message: each row has its own id, rare ones stand behind "more".</summary>
internal sealed class Buttons(string reference, int version)
{
    private readonly SlackValue _value = new(reference, version);
    private int _rows;

    /// <summary>A row of buttons; null where there are none.</summary>
    public JsonObject? Row(IReadOnlyList<ReplyAction> actions)
    {
        var shown = actions.Where(a => !a.Rare && (a.Url is null || Rich.IsLink(a.Url))).Take(SlackLimits.Actions - 1).Select(Button).ToList<JsonNode?>();
        var rare = actions.Where(a => a.Rare).Take(SlackLimits.Overflow).ToList();
        if (rare.Count > 0)
        {
            shown.Add(More(rare));
        }

        return shown.Count == 0 ? null : new JsonObject { ["type"] = "actions", ["block_id"] = NextId(), ["elements"] = new JsonArray([.. shown]) };
    }

    /// <summary>"This answered it · Not quite".</summary>
    public JsonObject Feedback() => new()
    {
        ["type"] = "context_actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = "answer.feedback",
            ["positive_button"] = Thumb(Words.AnsweredIt, "This answered my question", "up:"),
            ["negative_button"] = Thumb(Words.NotQuite, "This didn’t quite answer it", "down:"),
        }),
    };

    /// <summary>Plain text as Slack wants it; signs that look like emoji stay signs.</summary>
    public static JsonObject Plain(string text, int most) => new() { ["type"] = "plain_text", ["text"] = Cut.Short(text, most), ["emoji"] = false };

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"{_value.Ref}_v{_value.Version}_{_rows++}");

    private JsonObject Thumb(string words, string accessible, string prefix) => new()
    {
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = words },
        ["accessibility_label"] = accessible,
        ["value"] = prefix + _value,
    };

    private JsonObject Button(ReplyAction action)
    {
        var choice = action.Choice?.ToString(CultureInfo.InvariantCulture);
        var button = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = choice is null ? action.Verb : $"{action.Verb}.{choice}",
            ["text"] = Plain(action.Label, SlackLimits.Button),
            ["value"] = choice is null ? _value.ToString() : $"{_value}:opt_{choice}",
        };
        if (action.Url is { } url)
        {
            button["url"] = url;
        }

        if (action.Primary || action.Danger)
        {
            button["style"] = action.Danger ? "danger" : "primary";
        }

        if (action.Accessible is { } accessible)
        {
            button["accessibility_label"] = Cut.Short(accessible, SlackLimits.Accessible);
        }

        if (action.Confirm is { } sure)
        {
            button["confirm"] = Confirm(sure, action.Danger);
        }

        return button;
    }

    private static JsonObject Confirm(Confirmation sure, bool danger)
    {
        var confirm = new JsonObject
        {
            ["title"] = Plain(sure.Title, 100),
            ["text"] = Plain(sure.Text, 300),
            ["confirm"] = Plain(sure.Yes, 30),
            ["deny"] = Plain(sure.No, 30),
        };
        if (danger)
        {
            confirm["style"] = "danger";
        }

        return confirm;
    }

    /// <summary>What is done rarely. The option says which verb; the menu's id says of which noun.</summary>
    private JsonObject More(IReadOnlyList<ReplyAction> rare)
    {
        var noun = rare[0].Verb.Split('.')[0];
        return new JsonObject
        {
            ["type"] = "overflow",
            ["action_id"] = noun + ".more",
            ["options"] = new JsonArray([.. rare.Select(a => (JsonNode)new JsonObject { ["text"] = Plain(a.Label, SlackLimits.Option), ["value"] = $"{a.Verb[(noun.Length + 1)..]}:{_value}" })]),
        };
    }
}
