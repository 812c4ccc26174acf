using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Chat.Web.Guidance;

/// <summary>A clause's own words, laid out as the document lays them out: paragraphs, lists and tables, marks taken off.</summary>
internal static partial class ClauseText
{
    /// <summary>The parts of a clause's run.</summary>
    public static IReadOnlyList<ClausePart> Parts(string run)
    {
        var parts = new List<ClausePart>();
        var lines = new List<string>();
        var kind = ClausePartKind.Paragraph;
        void Close()
        {
            if (lines.Count > 0)
            {
                parts.Add(new ClausePart(kind, [.. lines.Select(l => l.Trim()).Where(l => l.Length > 0)]));
                lines.Clear();
            }
        }

        foreach (var raw in run.Split('\n'))
        {
            var line = raw.TrimEnd('\r', ' ');
            var next = KindOf(line);
            if (line.Trim().Length == 0)
            {
                Close();
            }
            else if (next == ClausePartKind.Paragraph && lines.Count > 0 && (kind is ClausePartKind.Paragraph or ClausePartKind.List or ClausePartKind.Numbered))
            {
                // A line that goes on with the paragraph or item before it.
                lines[^1] += " " + line.Trim();
            }
            else
            {
                if (next != kind)
                {
                    Close();
                    kind = next;
                }

                lines.Add(line);
            }
        }

        Close();
        return parts;
    }

    /// <summary>The cells of a table's row.</summary>
    public static IReadOnlyList<string> Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(QuoteText.Plain)];

    /// <summary>True for the line under a table's heads.</summary>
    public static bool IsRuler(string row) => row.All(c => c is '|' or '-' or ':' or ' ');

    private static ClausePartKind KindOf(string line) => line.TrimStart() switch
    {
        ['|', ..] => ClausePartKind.Table,
        var l when Bullet().IsMatch(l) => ClausePartKind.List,
        var l when Number().IsMatch(l) => ClausePartKind.Numbered,
        _ => ClausePartKind.Paragraph,
    };

    [GeneratedRegex(@"^[-*+•]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\d{1,3}[.)]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

/// <summary>One part of a clause.</summary>
/// <param name="Kind">How it is laid out.</param>
/// <param name="Lines">Its paragraph, items or rows, as they stand.</param>
internal sealed record ClausePart(ClausePartKind Kind, IReadOnlyList<string> Lines);

/// <summary>How a part of a clause is laid out.</summary>
internal enum ClausePartKind
{
    Paragraph,
    List,
    Numbered,
    Table,
}
