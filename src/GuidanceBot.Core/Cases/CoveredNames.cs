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
    private const int LongestTitle = 400;

    /// <summary>The names that a case covers, each once, in the order in which they stand; "Ann" isn't told beside "Ann Barlow".</summary>
    public static IReadOnlyList<string> Of(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        if (c.Kind == CaseKind.Account)
        {
            return [];
        }

        var known = Known(c);
        var names = TextsOf(c).SelectMany(t => PersonNames.Find(t, known).Select(s => s.Of(t))).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames).ToList();
        return [.. names.Where(n => !names.Exists(m => m.Length > n.Length && WholeWords.Contain(m, n)))];
    }

    /// <summary>The case as it stands before anybody opens what it covers.</summary>
    public static Case Covered(this Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        if (c.Kind == CaseKind.Account)
        {
            return c;
        }

        var known = Known(c);
        string In(string text) => Replaced(text, PersonNames.Find(text, known));
        return Opened(c) with
        {
            Text = In(c.Text),
            FirstText = c.FirstText is null ? null : In(c.FirstText),
            Draft = c.Draft is null ? null : OfDraft(c.Draft, known),
            Facts = c.Facts.Count == 0 ? c.Facts : c.Facts.ToDictionary(f => f.Key, f => IsOurs(f.Key) ? f.Value : In(f.Value), StringComparer.Ordinal),
            Lines = [.. c.Lines.Select(l => l.FromAsker ? l with { Text = In(l.Text) } : l)],
            Attachments = [.. c.Attachments.Select(a => a with { Name = In(a.Name), Alt = a.Alt is null ? null : In(a.Alt), Words = a.Words is null ? null : In(a.Words) })],
            Outcome = c.Outcome?.ApprovedText is null ? c.Outcome : c.Outcome with { ApprovedText = In(c.Outcome.ApprovedText) },
        };
    }

    /// <summary>The case for whoever opened it: what others asked who joined its card is theirs, and stays covered.</summary>
    public static Case Opened(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.AlsoAsked.Count == 0 ? c : c with { AlsoAsked = [.. c.AlsoAsked.Select(a => a with { Text = In(a.Text) })] };
    }

    /// <summary>A row of its history likewise: what the asker said.</summary>
    public static CaseMove Covered(this CaseMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move is { Role: CaseRole.Asker, Text: { } said } ? move with { Text = In(said) } : move;
    }

    /// <summary>A text with its names covered, also where one of them stands again by itself.</summary>
    public static string In(string text) => PersonNames.Find(text) is { Count: > 0 } found ? Replaced(text, PersonNames.Find(text, PersonNames.WordsOf(found.Select(s => s.Of(text))))) : text;

    /// <summary>The beginning of a long text likewise, for a title.</summary>
    public static string Beginning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return In(text.Length > LongestTitle ? text[..LongestTitle] : text);
    }

    /// <summary>What stands beside a case without having been sent.</summary>
    private static bool IsOurs(string fact) => fact is "event" or "embargo";

    private static IReadOnlySet<string> Known(Case c) => PersonNames.WordsOf(TextsOf(c).SelectMany(t => PersonNames.Find(t).Select(s => s.Of(t))));

    private static IEnumerable<string> TextsOf(Case c) =>
    [
        c.Text, c.Draft?.Draft.Text ?? "", c.FirstText ?? "", .. c.Facts.Where(f => !IsOurs(f.Key)).Select(f => f.Value), .. c.Lines.Where(l => l.FromAsker).Select(l => l.Text),
        .. (c.Draft?.Draft.Media ?? []).SelectMany(m => (string[])[m.Alt ?? "", m.Text ?? ""]), .. (c.Draft?.Draft.Waived ?? []).Select(w => w.Reason),
    ];

    private static DraftVersion OfDraft(DraftVersion version, IReadOnlySet<string> known)
    {
        string In(string text) => Replaced(text, PersonNames.Find(text, known));
        var (draft, report) = (version.Draft, version.Report);
        var names = PersonNames.Find(draft.Text, known);
        var text = Replaced(draft.Text, names);
        return version with
        {
            Draft = draft with
            {
                Text = text,
                Media = [.. draft.Media.Select(m => m with { Alt = m.Alt is null ? null : In(m.Alt), Text = m.Text is null ? null : In(m.Text) })],
                Waived = [.. draft.Waived.Select(w => w with { Span = w.Span is null ? null : In(w.Span), Reason = In(w.Reason) })],
            },
            Report = report with { Revised = In(report.Revised), Findings = [.. report.Findings.Select(f => OfFinding(f, text, names, known))] },
        };
    }

    /// <summary>A finding whose marks stand where its words went. A mark that began or ended inside a name takes it whole.</summary>
    private static Finding OfFinding(Finding f, string covered, IReadOnlyList<TextSpan> names, IReadOnlySet<string> known)
    {
        string In(string text) => Replaced(text, PersonNames.Find(text, known));
        f = f with { Replacement = f.Replacement is null ? null : In(f.Replacement) };
        if (f is not { In: "text", Start: { } first, End: { } last })
        {
            return f with { Span = f.Span is null ? null : In(f.Span) };
        }

        var start = Math.Clamp(Moved(first, names, end: false), 0, covered.Length);
        var end = Math.Clamp(Moved(last, names, end: true), start, covered.Length);
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
