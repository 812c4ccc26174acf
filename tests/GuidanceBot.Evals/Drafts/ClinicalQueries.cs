using System.Text.Json;
using GuidanceBot.Core.Drafts;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Short clinical texts with the values in them that point to a person, and texts with none (James Weatherhead, MIT; the even half).</summary>
static class ClinicalQueries
{
    static readonly string[] s_categories = ["patient_identity", "patient_story", "contact_detail"];

    /// <summary>A text and the values in it, by type.</summary>
    public sealed record Query(string Text, IReadOnlyList<(string Type, string Value)> Values);

    /// <summary>How the checker did: texts with values found, texts without left alone, values met by type.</summary>
    public sealed record Figures(Share Found, Share LeftAlone, IReadOnlyDictionary<string, Share> ByType);

    public static ReportSet<Query> Set() => new("synthetic clinical queries", [.. Read()]);

    public static Figures Score(DraftChecker checker) => Set().Score(new Figures(default, default, new SortedDictionary<string, Share>(StringComparer.Ordinal)), (f, q) => With(f, q, checker));

    static Figures With(Figures figures, Query query, DraftChecker checker)
    {
        var findings = checker.Check(new Draft { Text = query.Text }).Findings.Where(f => s_categories.Contains(f.Category, StringComparer.Ordinal) && f.Severity != Severity.Advice).ToList();
        if (query.Values.Count == 0)
        {
            return figures with { LeftAlone = new Share(figures.LeftAlone.Hits + (findings.Count == 0 ? 1 : 0), figures.LeftAlone.All + 1) };
        }

        var types = new SortedDictionary<string, Share>(figures.ByType.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (type, value) in query.Values)
        {
            var at = query.Text.IndexOf(value, StringComparison.Ordinal);
            var met = at >= 0 && findings.Exists(f => f.Start < at + value.Length && at < f.End);
            var known = types.GetValueOrDefault(type);
            types[type] = new Share(known.Hits + (met ? 1 : 0), known.All + 1);
        }

        return figures with { Found = new Share(figures.Found.Hits + (findings.Count > 0 ? 1 : 0), figures.Found.All + 1), ByType = types };
    }

    /// <summary>Structured values that were not met, for reading: numbers, phones and mail, whose shapes the rules must know.</summary>
    public static IEnumerable<string> MissedNumbers(DraftChecker checker) =>
        from q in Read()
        let findings = checker.Check(new Draft { Text = q.Text }).Findings.Where(f => s_categories.Contains(f.Category, StringComparer.Ordinal) && f.Severity != Severity.Advice).ToList()
        from v in q.Values
        where v.Type is not ("NAME" or "DATE" or "GEOGRAPHIC_LOCATION")
        let at = q.Text.IndexOf(v.Value, StringComparison.Ordinal)
        where at < 0 || !findings.Exists(f => f.Start < at + v.Value.Length && at < f.End)
        select $"{v.Type} '{v.Value}' {q.Text}";

    static IEnumerable<Query> Read()
    {
        foreach (var block in File.ReadAllText(Needs.Data("drafts/synthetic-clinical-queries/synthetic_dataset_even.txt")).Split("===QUERY===", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = block.Split("===PHI_TAGS===");
            if (parts.Length == 2)
            {
                yield return new Query(parts[0].Trim(), [.. parts[1].Split('\n').Where(l => l.StartsWith('{')).Select(Value)]);
            }
        }
    }

    static (string Type, string Value) Value(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("identifier_type").GetString()!, json.RootElement.GetProperty("value").GetString()!);
    }
}
