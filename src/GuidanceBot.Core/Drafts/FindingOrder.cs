using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>What the rules found, settled: nothing twice, speaking up protected, worst first.</summary>
static class FindingOrder
{
    /// <summary>What never stands beside a concern that somebody raises.</summary>
    static readonly string[] s_silenced = ["tone_offensive", "confidential", "harassment_reply", "crisis_topic", "impersonating_org", "political", "unverified_statistic"];

    public static List<Finding> Settle(DraftText text, List<Finding> raw)
    {
        var concerns = raw.FindAll(f => f.Category is "speaking_up" && f.Span is not null).ConvertAll(f => (f.In, Sentence: SentenceOf(text.Main, f)));
        var kept = new List<Finding>();
        foreach (var finding in raw.OrderBy(f => f.Severity).ThenByDescending(f => f.Confidence))
        {
            if (concerns.Exists(c => Silences(c.In, c.Sentence, finding)) || kept.Exists(k => IsSame(k, finding)))
            {
                continue;
            }

            kept.Add(Waive(text.Draft, finding));
        }

        return [.. kept.OrderBy(f => f.Waived is not null).ThenBy(f => f.Severity).ThenBy(f => f.In is "text" ? 0 : 1).ThenBy(f => f.Start ?? int.MaxValue)];
    }

    static bool Silences(string place, TextSpan? concern, Finding finding)
    {
        if (Array.IndexOf(s_silenced, finding.Category) < 0 || !string.Equals(place, finding.In, StringComparison.Ordinal))
        {
            return false;
        }

        return finding.Start is null || concern is not { } sentence || sentence.Overlaps(new TextSpan(finding.Start.Value, finding.End!.Value));
    }

    static TextSpan? SentenceOf(DraftPart part, Finding finding)
    {
        for (var i = 0; i < part.Tokens.Count; i++)
        {
            if (part.Folded.EndOf(part.Tokens[i].End - 1) > finding.Start && part.Folded.StartOf(part.Tokens[i].Start) < finding.End)
            {
                var (first, last) = part.Sentence(i);
                var span = part.Span(first, last);
                return new TextSpan(span.Start, Math.Max(span.End, finding.End!.Value));
            }
        }

        return null;
    }

    /// <summary>Two rules of one category on the same words are one thing to a reader.</summary>
    static bool IsSame(Finding kept, Finding finding)
    {
        if (!string.Equals(kept.Category, finding.Category, StringComparison.Ordinal) || !string.Equals(kept.In, finding.In, StringComparison.Ordinal))
        {
            return false;
        }

        return kept.Start is { } start && finding.Start is { } other ? start < finding.End && other < kept.End : kept.Start is null && finding.Start is null && string.Equals(kept.Rule, finding.Rule, StringComparison.Ordinal);
    }

    static Finding Waive(Draft draft, Finding finding)
    {
        var waived = finding.Severity == Severity.Review ? null
            : draft.Waived.FirstOrDefault(w => string.Equals(w.Rule, finding.Rule, StringComparison.OrdinalIgnoreCase) && string.Equals(w.Span, finding.Span, StringComparison.Ordinal));
        return waived is null ? finding : finding with { Waived = waived.Reason };
    }
}
