using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>
/// Bans wide enough to forbid raising a concern about safety, pay or conditions. A document that says that nothing in it stops people from
/// raising one has said it for all of its clauses.
/// </summary>
internal static partial class SpeakingUpRule
{
    private const string Wording = "Nothing in this guidance stops you from raising a concern about safety, pay or conditions, inside or outside; the guardian, your union and the regulator will listen.";

    public static IEnumerable<LintFinding> Find(IReadOnlyList<LintClause> clauses, LineIndex lines)
    {
        if (clauses.Any(c => Protects().IsMatch(c.Clause.Reading)))
        {
            yield break;
        }

        foreach (var (clause, sentences) in clauses)
        {
            foreach (var sentence in sentences.Where(s => s.Reading.Modality is Modality.Forbids or Modality.Conditional or Modality.Requires && Bans(s)).Take(1))
            {
                yield return new LintFinding(lines.LineAt(sentence.Span.Start), "silences-concerns", $"\"{Shorten.To(sentence.Text, 90)}\" is wide enough to forbid raising a concern about safety, pay or conditions, which the law protects in many places.", Wording, clause.Id);
            }
        }
    }

    private static bool Bans(LintSentence sentence) => (sentence.Reading.Modality == Modality.Forbids || No().IsMatch(sentence.Text)) && Wide().IsMatch(sentence.Text);

    [GeneratedRegex(@"\b(?:nothing|no\s+\w+|not|n't|never)\b[^.]{0,80}\b(?:stop|stops|prevent|prevents|prohibit|prohibits|limit|limits|restrict|restricts|interfere|interferes|affect|affects|discourage|discourages|punish\w*|penali[sz]e\w*|disciplin\w*|forbid|forbids)\b[^.]{0,120}\b(?:concerns?|whistle|wrongdoing|speak(?:ing)?\s+up|report(?:ing)?|rights?|safety|pay|wages|conditions|union|organi[sz]e|protected)\b|\b(?:whistleblow|speak(?:ing)?[ -]up|protected\s+(?:activity|concerted|disclosure)|right\s+to\s+(?:raise|discuss|report|speak))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Protects();

    [GeneratedRegex(@"\b(?:(?:must|may|should|shall|can|could|do|to|are|is|will|would|ought)\s+not|never|cannot|(?:can|do|must|should|sha|wo|would|are)n't|can't|shan't|won't|refrain\w*|avoid|prohibit\w*|forbidden|forbids?|banned|bans|nobody|no\s+(?:staff|one|employee|member|worker|colleague)s?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex No();

    /// <summary>What people do who raise a concern: criticise, speak of work, of pay, of colleagues and managers, to the press.</summary>
    [GeneratedRegex(@"\b(?:negative|critical|disparag\w+|derogatory|unfavou?rable|adverse|damaging|harmful)\b[^.;]{0,60}\b(?:employer|organi[sz]ation|company|trust|hospital|agency|board|council|school|service|management|colleagues?|co-?workers?|staff|team|us|our|program\w*|tools?)\b|\b(?:damag\w+|harm\w*|hurt\w*|tarnish\w*|discredit\w*|embarrass\w*|disrepute|reputation)\b[^.;]{0,60}\b(?:reputation|employer|organi[sz]ation|company|trust|hospital|agency|service|name|us)\b|\bbring\w*\b[^.;]{0,40}\bdisrepute\b|\b(?:not|never|n't|avoid|refrain|nobody|no\s+(?:staff|one|employee|member))\b[^.;]{0,50}\b(?:discuss|talk|post|write|comment|speak|share|disclose|mention)\w*\b[^.;]{0,30}\b(?:about\s+)?(?:(?:your|their|our|the)\s+)?(?:work(?:place)?|working\s+conditions|salar(?:y|ies)|pay|wages|staffing|internal\s+(?:matters|affairs|issues)|employer|management|managers?|employment)\b(?!\s+(?:email|account|phone|device|hours|time|number|address|computer))|\b(?:speak|talk|respond|comment|contact)\w*\b[^.;]{0,20}\bto\s+(?:the\s+)?(?:media|press|journalists?|reporters?)\b|\bcriticis\w*\b[^.;]{0,50}\b(?:employer|organi[sz]ation|company|trust|hospital|agency|management|managers?|colleagues?|us)\b|\bcomplain\w*\b[^.;]{0,40}\b(?:online|publicly|on\s+social|in\s+public)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wide();
}
