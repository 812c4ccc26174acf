using System.Text;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Cases;

/// <summary>
/// Names in what an asker sent, covered where reviewers read: on cards, in lists, at the desk and in exports, until a reviewer opens them, which
/// is logged. A request for an account is about who posts: there nothing is covered. What is found is told by <see cref="PersonNames"/>.
/// </summary>
public static class CoveredNames
{
    /// <summary>What stands for a name.</summary>
    public const string Mark = "[name covered]";

    private const int MostNames = 100;

    /// <summary>The names that a case covers, each once, in the order in which they stand; "Ann" isn't told beside "Ann Barlow".</summary>
    public static IReadOnlyList<string> Of(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        if (c.Kind == CaseKind.Account)
        {
            return [];
        }

        var names = TextsOf(c).SelectMany(t => PersonNames.Find(t).Select(s => s.Of(t))).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames).ToList();
        return [.. names.Where(n => !names.Exists(m => m.Length > n.Length && m.Contains(n, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>The case as it stands before anybody opens what it covers.</summary>
    public static Case Covered(this Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Kind == CaseKind.Account ? c : c with
        {
            Text = In(c.Text),
            FirstText = c.FirstText is null ? null : In(c.FirstText),
            Draft = c.Draft is null ? null : In(c.Draft),
            Facts = c.Facts.Count == 0 ? c.Facts : c.Facts.ToDictionary(f => f.Key, f => In(f.Value), StringComparer.Ordinal),
            Lines = [.. c.Lines.Select(l => l.FromAsker ? l with { Text = In(l.Text) } : l)],
            AlsoAsked = [.. c.AlsoAsked.Select(a => a with { Text = In(a.Text) })],
            Attachments = [.. c.Attachments.Select(a => a with { Name = In(a.Name), Alt = a.Alt is null ? null : In(a.Alt), Words = a.Words is null ? null : In(a.Words) })],
            Outcome = c.Outcome?.ApprovedText is null ? c.Outcome : c.Outcome with { ApprovedText = In(c.Outcome.ApprovedText) },
        };
    }

    /// <summary>A row of its history likewise: what the asker said, and the exact words that were approved.</summary>
    public static CaseMove Covered(this CaseMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move is { Role: CaseRole.Asker, Text: { } said } ? move with { Text = In(said) } : move;
    }

    /// <summary>A text with its names covered.</summary>
    public static string In(string text) => Replaced(text, PersonNames.Find(text));

    private static IEnumerable<string> TextsOf(Case c) =>
    [
        c.Text, c.Draft?.Draft.Text ?? "", c.FirstText ?? "", .. c.Facts.Values, .. c.Lines.Where(l => l.FromAsker).Select(l => l.Text), .. c.AlsoAsked.Select(a => a.Text),
        .. (c.Draft?.Draft.Media ?? []).SelectMany(m => (string[])[m.Alt ?? "", m.Text ?? ""]), .. (c.Draft?.Draft.Waived ?? []).Select(w => w.Reason),
    ];

    private static DraftVersion In(DraftVersion version)
    {
        var (draft, report) = (version.Draft, version.Report);
        var names = PersonNames.Find(draft.Text);
        var text = Replaced(draft.Text, names);
        return version with
        {
            Draft = draft with
            {
                Text = text,
                Media = [.. draft.Media.Select(m => m with { Alt = m.Alt is null ? null : In(m.Alt), Text = m.Text is null ? null : In(m.Text) })],
                Waived = [.. draft.Waived.Select(w => w with { Span = w.Span is null ? null : In(w.Span), Reason = In(w.Reason) })],
            },
            Report = report with { Revised = In(report.Revised), Findings = [.. report.Findings.Select(f => In(f, text, names))] },
        };
    }

    /// <summary>A finding whose marks stand where its words went. A mark that began or ended inside a name takes it whole.</summary>
    private static Finding In(Finding f, string covered, IReadOnlyList<TextSpan> names)
    {
        f = f with { Replacement = f.Replacement is null ? null : In(f.Replacement) };
        if (f is not { In: "text", Start: { } first, End: { } last })
        {
            return f with { Span = f.Span is null ? null : In(f.Span) };
        }

        var (start, end) = (Moved(first, names, end: false), Moved(last, names, end: true));
        return f with { Start = start, End = end, Span = covered[start..end] };
    }

    private static int Moved(int at, IReadOnlyList<TextSpan> names, bool end)
    {
        var shift = 0;
        foreach (var name in names)
        {
            if (at <= name.Start)
            {
                break;
            }

            if (at < name.End)
            {
                return name.Start + shift + (end ? Mark.Length : 0);
            }

            shift += Mark.Length - (name.End - name.Start);
        }

        return at + shift;
    }

    private static string Replaced(string text, IReadOnlyList<TextSpan> names)
    {
        if (names.Count == 0)
        {
            return text;
        }

        var covered = new StringBuilder(text.Length);
        var at = 0;
        foreach (var name in names)
        {
            covered.Append(text, at, name.Start - at).Append(Mark);
            at = name.End;
        }

        return covered.Append(text, at, text.Length - at).ToString();
    }
}
