using System.Text.Json.Nodes;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>Pieces of Slack's rich text: what stands in them is text, never markup.</summary>
internal static class Rich
{
    /// <summary>A block of rich text.</summary>
    public static JsonObject Block(params JsonNode?[] elements) => new() { ["type"] = "rich_text", ["elements"] = Array(elements) };

    /// <summary>A paragraph.</summary>
    public static JsonObject Section(params JsonNode?[] elements) => new() { ["type"] = "rich_text_section", ["elements"] = Array(elements) };

    /// <summary>A quotation.</summary>
    public static JsonObject Quote(IEnumerable<JsonNode?> elements) => new() { ["type"] = "rich_text_quote", ["elements"] = Array([.. elements]) };

    /// <summary>A list.</summary>
    public static JsonObject List(IEnumerable<JsonNode?> sections, bool numbered = false) =>
        new() { ["type"] = "rich_text_list", ["style"] = numbered ? "ordered" : "bullet", ["elements"] = Array([.. sections]) };

    /// <summary>A stretch of text; null where it is empty, which Slack refuses.</summary>
    public static JsonObject? Text(string text, params string[] styles)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var element = new JsonObject { ["type"] = "text", ["text"] = text };
        if (styles.Length > 0)
        {
            var style = new JsonObject();
            foreach (var s in styles)
            {
                style[s] = true;
            }

            element["style"] = style;
        }

        return element;
    }

    /// <summary>A title above something.</summary>
    public static JsonObject Title(string text) => Section(Text(text, "bold"));

    /// <summary>A link; only its words where the address isn't one that Slack takes.</summary>
    public static JsonObject? Link(string text, string? url) =>
        IsLink(url) ? new JsonObject { ["type"] = "link", ["url"] = url, ["text"] = text } : Text(text);

    /// <summary>True for addresses that may stand behind a link or a button.</summary>
    public static bool IsLink(string? url) =>
        url is { Length: > 0 and <= SlackLimits.Url } && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>A line's runs.</summary>
    public static IEnumerable<JsonNode?> Runs(Line line, SlackReader reader) => line.Runs.Select(r => r switch
    {
        TextRun { Bold: true } t => Text(t.Text, "bold"),
        TextRun t => Text(t.Text),
        LinkRun l => Link(l.Text, l.Url),
        PersonRun p => reader.UserOf(p.AccountKey) is { } user ? new JsonObject { ["type"] = "user", ["user_id"] = user } : Text(p.Words),
        TimeRun t => new JsonObject { ["type"] = "date", ["timestamp"] = t.At.ToUnixTimeSeconds(), ["format"] = SlackReader.Format(t.Shape), ["fallback"] = reader.Written(t) },
        _ => null,
    });

    private static JsonArray Array(JsonNode?[] elements) => new([.. elements.Where(e => e is not null)]);
}
