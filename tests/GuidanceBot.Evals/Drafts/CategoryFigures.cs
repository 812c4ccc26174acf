using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Evals.Drafts;

/// <summary>What is met and missed by category, and which rules raise false alarms: counts only, so that a set for reporting stays unread.</summary>
sealed class CategoryFigures
{
    readonly SortedDictionary<string, (int Met, int All)> _categories = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, int> _alarms = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, int> _calledReady = new(StringComparer.Ordinal);

    public CategoryFigures With(LabelledDraft draft, DraftReport report)
    {
        foreach (var expected in draft.Expected)
        {
            var key = $"{expected.Severity} {expected.Category}";
            var (met, all) = _categories.GetValueOrDefault(key);
            _categories[key] = (met + (DraftScore.Overlap(draft, expected, report) > 0 ? 1 : 0), all + 1);
        }

        if (draft.Verdict is "ready" && report.Verdict != DraftVerdict.Ready)
        {
            foreach (var rule in report.Findings.Where(f => f.Severity != Severity.Advice).Select(f => f.Rule).Distinct(StringComparer.Ordinal))
            {
                _alarms[rule] = _alarms.GetValueOrDefault(rule) + 1;
            }
        }

        if (draft.Verdict is "review" && report.Verdict == DraftVerdict.Ready)
        {
            foreach (var category in draft.Expected.Where(e => e.Severity is "review").Select(e => e.Category).Distinct(StringComparer.Ordinal))
            {
                _calledReady[category] = _calledReady.GetValueOrDefault(category) + 1;
            }
        }

        return this;
    }

    public void Print(TextWriter output)
    {
        foreach (var (category, (met, all)) in _categories)
        {
            output.WriteLine($"    {category,-34} {met}/{all}");
        }

        output.WriteLine("  alarms on ready drafts: " + string.Join(", ", _alarms.Select(a => $"{a.Key} {a.Value}")));
        output.WriteLine("  review drafts called ready: " + string.Join(", ", _calledReady.Select(a => $"{a.Key} {a.Value}")));
    }
}
