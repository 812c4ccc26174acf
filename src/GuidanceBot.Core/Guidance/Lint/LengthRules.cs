using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>Clauses too long to read, sentences too long to quote.</summary>
internal static class LengthRules
{
    /// <summary>A clause of this length still fits on a phone's screen.</summary>
    private const int MaxClauseWords = 130;

    /// <summary>The longest quote that an answer shows.</summary>
    private const int MaxQuoteWords = 60;

    public static IEnumerable<LintFinding> Find(IReadOnlyList<LintClause> clauses, LineIndex lines)
    {
        foreach (var (clause, sentences) in clauses)
        {
            var words = Words(clause.Reading);
            if (words > MaxClauseWords)
            {
                yield return new LintFinding(lines.LineAt(clause.Run.Start), "long-clause", $"This clause has {words} words: people will not find their case in it. Part it, one rule a paragraph, each under a heading of its own.", null, clause.Id);
            }

            foreach (var sentence in sentences.Where(s => Words(s.Text) > MaxQuoteWords))
            {
                yield return new LintFinding(lines.LineAt(sentence.Span.Start), "long-sentence", $"This sentence has {Words(sentence.Text)} words, and an answer quotes at most {MaxQuoteWords}: it can never be quoted whole. Make two or three of it, or a list.", null, clause.Id);
            }
        }
    }

    private static int Words(string text) => text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length;
}
