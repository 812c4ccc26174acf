using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>Two clauses that speak of the same act, one of which permits it and the other forbids it, both without condition.</summary>
internal static class ContradictionRule
{
    private const int FewestShared = 3;
    private const double Alike = 0.6;
    private const int MaxPairs = 20;

    /// <summary>Words that say how, not what.</summary>
    private static readonly HashSet<string> HowWords = new(StringComparer.Ordinal)
    {
        "mai", "must", "not", "never", "no", "can", "cannot", "should", "shall", "do", "don't", "ar", "you", "your", "we", "our", "i", "staff", "employe", "anyon", "nobodi", "peopl", "ani", "all", "have", "has", "from", "about", "also", "onli", "who", "which", "what", "when", "where", "if", "us", "pleas", "thei", "them", "my", "so", "than", "more", "other", "time", "allow", "permit", "forbidden", "prohibit", "free", "fine", "ok", "welcom",
    };

    public static IEnumerable<LintFinding> Find(IReadOnlyList<LintClause> clauses, LineIndex lines)
    {
        var permits = Sentences(clauses, Modality.Permits);
        var forbids = Sentences(clauses, Modality.Forbids);
        var found = 0;
        foreach (var (clause, sentence, words) in permits)
        {
            foreach (var (other, no, others) in forbids.Where(f => !ReferenceEquals(f.Clause, clause)))
            {
                var shared = words.Intersect(others, StringComparer.Ordinal).Count();
                if (shared < FewestShared || shared < Alike * words.Union(others, StringComparer.Ordinal).Count() || ++found > MaxPairs)
                {
                    continue;
                }

                var (first, second) = sentence.Span.Start < no.Span.Start ? (sentence, no) : (no, sentence);
                yield return new LintFinding(lines.LineAt(second.Span.Start), "contradiction", $"\"{Shorten.To(second.Text, 80)}\" says the opposite of line {lines.LineAt(first.Span.Start)}, \"{Shorten.To(first.Text, 80)}\": both will be quoted and nobody is helped. Say when which holds, or take one out.", null, sentence.Span.Start < no.Span.Start ? other.Clause.Id : clause.Clause.Id);
            }
        }
    }

    private static List<(LintClause Clause, LintSentence Sentence, HashSet<string> Words)> Sentences(IReadOnlyList<LintClause> clauses, Modality modality) =>
        [.. clauses.SelectMany(c => c.Sentences.Where(s => s.Reading.Modality == modality && s.Reading.Conditions.Count == 0).Select(s => (c, s, EnglishWords.Of(s.Text).Where(w => !HowWords.Contains(w)).ToHashSet(StringComparer.Ordinal)))).Where(t => t.Item3.Count >= FewestShared)];
}
