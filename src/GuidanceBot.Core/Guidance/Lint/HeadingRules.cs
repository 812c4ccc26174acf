using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>Headings that cannot be told apart in a citation.</summary>
internal static class HeadingRules
{
    public static IEnumerable<LintFinding> Find(IReadOnlyList<LintClause> clauses, LineIndex lines)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < clauses.Count; i++)
        {
            var section = clauses[i].Clause.Section;
            if (section.Length == 0 || (i > 0 && string.Equals(section, clauses[i - 1].Clause.Section, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var line = lines.LineAt(clauses[i].Clause.Run.Start);
            if (!first.TryAdd(section, line) && section.Contains(" > ", StringComparison.Ordinal))
            {
                yield return new LintFinding(line, "duplicate-heading", $"\"{section.Split(" > ")[^1]}\" is a heading in the same place before (line {first[section]}): a citation can't tell them apart. Join them, or give one another name.", null, clauses[i].Clause.Id);
            }
        }
    }
}
