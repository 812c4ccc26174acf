using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>"With permission" without whose.</summary>
internal static partial class ApproverRule
{
    public static IEnumerable<LintFinding> Find(IReadOnlyList<LintClause> clauses, LineIndex lines)
    {
        foreach (var (clause, sentences) in clauses)
        {
            // Whoever is named in the same clause is whose leave is meant.
            if (sentences.Any(s => s.Reading.Approver is not null))
            {
                continue;
            }

            foreach (var sentence in sentences.Where(s => s.Reading is { LacksApprover: true, Modality: Modality.Conditional or Modality.Forbids or Modality.Requires } && !Told().IsMatch(s.Text)).Take(1))
            {
                yield return new LintFinding(lines.LineAt(sentence.Span.Start), "undefined-approver", $"\"{Shorten.To(sentence.Text, 90)}\": it doesn't say whose leave is wanted, so nobody knows whom to ask.", "Name who can say yes: \"... with the written permission of the comms lead\".", clause.Id);
            }
        }
    }

    /// <summary>The people concerned give it, or it is told how it is got.</summary>
    [GeneratedRegex(@"\b(?:their|his|her|others'?|someone(?:'s)?|(?:received?|have)\s+permission|will\s+not\s+be\s+authori[sz]ed|everyone's|people's|permission\s+slip|consent\s+form|form\s+[A-Z0-9-]+|(?:permission|consent|approval|authori[sz]ation)\s+(?:of|from|by)|(?:everyone|each\s+person|people|anyone|person|participants?|attendees?|speakers?|authors?|owners?|parents?|guardians?|patients?|colleagues?|subjects?)\b[^.;]{0,60}\b(?:permission|consent|agree)|(?:permission|consent)\b[^.;]{0,40}\b(?:everyone|each\s+person|people|participants?|speakers?|authors?|parents?|patients?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();
}
