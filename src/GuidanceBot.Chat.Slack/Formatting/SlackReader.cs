using System.Text;
using System.Text.RegularExpressions;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>Who reads a message: people of one workspace, times in their own zone where Slack can show them so.</summary>
/// <param name="Team">The workspace: its people are mentioned, others are named.</param>
/// <param name="Zone">The zone of times in plain text, which Slack can't convert.</param>
internal sealed partial record SlackReader(string Team, TimeZoneInfo Zone)
{
    /// <summary>The user behind an account's key, where the reader's workspace knows them.</summary>
    public string? UserOf(string accountKey)
    {
        var prefix = $"{SlackEdge.Name}:{Team}:";
        return accountKey.StartsWith(prefix, StringComparison.Ordinal) ? accountKey[prefix.Length..] : null;
    }

    /// <summary>How Slack shows a moment.</summary>
    public static string Format(TimeShape shape) => shape switch
    {
        TimeShape.Time => "{time}",
        TimeShape.Date => "{date_long_full}",
        _ => "{date_long_full}, {time}",
    };

    /// <summary>
    /// A message's own text, which Slack shows and reads aloud as it stands where blocks can't be: what would be a mention or a link
    /// is turned into words. Everything else stays as it was written, without entities that somebody would hear.
    /// </summary>
    public static string Unmarked(string text) => Tag().Replace(text, "‹${inside}›");

    /// <summary>A moment in plain text.</summary>
    public string Written(TimeRun run) => PlainText.Of(Line.Of(run), Zone);

    /// <summary>A line in Slack's markup, everything that people or documents wrote escaped. For context lines alone, which take no rich text.</summary>
    public string Markup(Line line)
    {
        var text = new StringBuilder();
        foreach (var run in line.Runs)
        {
            text.Append(run switch
            {
                TextRun { Bold: true, Text.Length: > 0 } t => $"*{Escape(t.Text)}*",
                TextRun t => Escape(t.Text),
                LinkRun l when Rich.IsLink(l.Url) => $"<{Escape(l.Url).Replace("|", "%7C", StringComparison.Ordinal)}|{Escape(l.Text).Replace("|", "¦", StringComparison.Ordinal)}>",
                LinkRun l => Escape(l.Text),
                PersonRun p => UserOf(p.AccountKey) is { } user ? $"<@{user}>" : Escape(p.Words),
                TimeRun t => $"<!date^{t.At.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)}^{Format(t.Shape)}|{Written(t)}>",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<(?<inside>[^<>]*)>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Tag();
}
