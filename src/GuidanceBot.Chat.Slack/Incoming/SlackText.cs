using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>Slack's texts as the person saw them when they pressed send: no markup, no entities, no addresses behind words.</summary>
internal static partial class SlackText
{
    /// <summary>Longer is cut: Slack itself takes 40,000.</summary>
    private const int MaxLength = 120_000;
    private const int MaxDepth = 8;

    /// <summary>What <see cref="string.ReplaceLineEndings()"/> takes for the end of a line: most messages are one.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>A message's text: from its rich text where there is some, else from the marked-up text.</summary>
    /// <param name="message">The message.</param>
    /// <param name="bot">The bot's own user: a mention of it is addressing, not text.</param>
    public static string Of(JsonElement message, string? bot)
    {
        var blocks = message.At("blocks"u8);
        if (blocks.ValueKind != JsonValueKind.Array || blocks.GetArrayLength() == 0 || !blocks.Items().All(b => b.Text("type"u8) == "rich_text"))
        {
            return Plain(message.Text("text"u8) ?? "", bot);
        }

        var text = new StringBuilder();
        foreach (var block in blocks.Items())
        {
            AppendAll(text, block.At("elements"u8), bot, 0);
        }

        var read = Tidy(text.ToString());
        return read.Length > 0 ? read : Plain(message.Text("text"u8) ?? "", bot);
    }

    /// <summary>Marked-up text as it is shown.</summary>
    public static string Plain(string text, string? bot)
    {
        var shown = Tag().Replace(text.Length > MaxLength ? text[..MaxLength] : text, m => Shown(m.Groups["body"].Value, bot));
        return Tidy(shown.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal));
    }

    /// <summary>True where the marked-up text addresses the bot.</summary>
    public static bool Mentions(string? text, string? bot) => bot is not null && text is not null && (text.Contains($"<@{bot}>", StringComparison.Ordinal) || text.Contains($"<@{bot}|", StringComparison.Ordinal));

    /// <summary>What stands between angle brackets: a person, a channel, everybody, a date, a link.</summary>
    [GeneratedRegex("<(?<body>[^<>]*)>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Tag();

    [GeneratedRegex("[ \t]+\n", RegexOptions.CultureInvariant, 500)]
    private static partial Regex SpaceAtEnd();

    private static string Shown(string body, string? bot)
    {
        var bar = body.IndexOf('|', StringComparison.Ordinal);
        var (what, label) = bar < 0 ? (body, null) : (body[..bar], body[(bar + 1)..]);
        return what switch
        {
            ['@', .. var user] => user == bot ? "" : "@" + (label is { Length: > 0 } ? label.TrimStart('@') : "colleague"),
            ['#', ..] => "#" + (label is { Length: > 0 } ? label.TrimStart('#') : "channel"),
            ['!', .. var special] => label is { Length: > 0 } ? label : "@" + special.Split('^', 2)[0],
            _ => label is { Length: > 0 } ? label : what.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? what[7..] : what,
        };
    }

    private static void AppendAll(StringBuilder text, JsonElement elements, string? bot, int depth)
    {
        foreach (var element in elements.Items(1000))
        {
            if (text.Length > MaxLength || depth > MaxDepth)
            {
                return;
            }

            var type = element.Text("type"u8);
            if (type is "rich_text_section" or "rich_text_quote" or "rich_text_preformatted" or "rich_text_list")
            {
                if (text.Length > 0 && text[^1] != '\n')
                {
                    text.Append('\n');
                }

                AppendAll(text, element.At("elements"u8), bot, depth + 1);
            }
            else
            {
                text.Append(Leaf(element, type, bot));
            }
        }
    }

    private static string Leaf(JsonElement element, string? type, string? bot) => type switch
    {
        "text" => element.Text("text"u8) ?? "",
        "link" => element.Text("text"u8) is { Length: > 0 } label ? label : WithoutScheme(element.Text("url"u8) ?? ""),
        "user" => element.Text("user_id"u8) == bot ? "" : "@colleague",
        "channel" => "#channel",
        "broadcast" => "@" + element.Text("range"u8),
        "usergroup" => "@group",
        "date" => element.Text("fallback"u8) ?? "",
        "emoji" => Emoji(element.Text("unicode"u8)) ?? $":{element.Text("name"u8)}:",
        _ => element.Text("text"u8) ?? "",
    };

    private static string WithoutScheme(string url) => url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? url[7..] : url;

    /// <summary>Code points in hexadecimal, joined by hyphens.</summary>
    private static string? Emoji(string? unicode)
    {
        if (unicode is not { Length: > 0 and < 80 })
        {
            return null;
        }

        var read = new StringBuilder();
        foreach (var part in unicode.Split('-'))
        {
            if (!int.TryParse(part, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
            {
                return null;
            }

            read.Append(new Rune(code));
        }

        return read.ToString();
    }

    private static string Tidy(string text) => text.AsSpan().ContainsAny(LineEnds) ? SpaceAtEnd().Replace(text.ReplaceLineEndings("\n"), "\n").Trim() : text.Trim();
}
