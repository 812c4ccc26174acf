using GuidanceBot.Core.Guidance.Deontics;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>A clause with each of its sentences read.</summary>
internal sealed record LintClause(Clause Clause, IReadOnlyList<LintSentence> Sentences)
{
    /// <summary>All clauses of a document.</summary>
    public static IReadOnlyList<LintClause> Of(GuidanceDocument document) =>
        [.. document.Clauses.Select(c => new LintClause(c, [.. c.Sentences.Select(s => new LintSentence(s, Folded(s.Of(document.Text)), ClauseReading.Of(document, c, s)))]))];

    /// <summary>Its words on one line, markup off.</summary>
    private static string Folded(string text) => string.Join(' ', text.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
