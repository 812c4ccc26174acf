using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>A "no" that leaves no way: nobody who can permit it, nothing that would be fine instead. One finding a clause, however long its list.</summary>
internal static partial class BareNoRule
{
    public static IEnumerable<LintFinding> Find(IReadOnlyList<LintClause> clauses, LineIndex lines, FrontMatter said)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var no = clauses[i].Sentences.FirstOrDefault(s => s.Reading is { Modality: Modality.Forbids, Alternatives.Count: 0, Exceptions.Count: 0 } && !NamesWhom(s) && s.Text.Count(c => c == ' ') > 1);
            if (no is null || HasWay(clauses[i]) || Neighbours(clauses, i).Any(HasWay))
            {
                continue;
            }

            yield return new LintFinding(
                lines.LineAt(no.Span.Start),
                "bare-no",
                $"\"{Shorten.To(no.Text, 90)}\" is a bare no: it names nobody who can permit it and nothing that would be fine instead. People who only hear no stop asking.",
                $"Add whom to ask (\"If you need to, ask {said.Owner ?? "the comms lead"} first.\") or what is fine instead (\"... is fine.\").",
                clauses[i].Clause.Id);
        }
    }

    /// <summary>Somebody to ask, something allowed, an exception, or another thing to do.</summary>
    private static bool HasWay(LintClause clause) => clause.Sentences.Any(s =>
        s.Reading.Modality is Modality.Permits or Modality.Conditional or Modality.RefersToPerson or Modality.Waives
        || NamesWhom(s) || s.Reading.Alternatives.Count > 0 || s.Reading.Exceptions.Count > 0
        || (s.Reading.Modality == Modality.Requires && clause.Sentences.Count > 1)
        || Offers().IsMatch(s.Text));

    /// <summary>Somebody who can say yes; "never speak to the press" names nobody who can.</summary>
    private static bool NamesWhom(LintSentence sentence) => sentence.Reading.Approver is { } who && !Outsiders().IsMatch(who);

    /// <summary>The clauses before and after under the same heading.</summary>
    private static IEnumerable<LintClause> Neighbours(IReadOnlyList<LintClause> clauses, int at) =>
        new[] { at - 1, at + 1 }.Where(n => n >= 0 && n < clauses.Count && string.Equals(clauses[n].Clause.Section, clauses[at].Clause.Section, StringComparison.Ordinal)).Select(n => clauses[n]);

    [GeneratedRegex(@"^(?:press|media|public|journalists?|reporters?|patients?|families|relatives|visitors?|others?|people|anyone|anybody)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Outsiders();

    /// <summary>"The comms desk has wording that is safe to use."</summary>
    [GeneratedRegex(@"\bthe\s+[\w -]{2,40}\s(?:has|have|can|will|helps?|answers?|offers?|gives?|replies|takes?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Offers();
}
