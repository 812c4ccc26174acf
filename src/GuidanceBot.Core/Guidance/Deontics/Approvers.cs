using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>Whose leave a sentence asks for.</summary>
internal static partial class Approvers
{
    private const string Leave = "(?:permission|consent|agreement|approval|leave|authori[sz]ation|authority|say-so|sign-off|clearance|blessing|go-ahead)";
    private const string Gave = @"(?:(?:has|have|had)\s+)?(?:first\s+|already\s+|also\s+)?(?:agree[sd]?|approve[sd]?|authori[sz]e[sd]?|permit(?:s|ted)?|allow(?:s|ed)?|consent(?:s|ed)?|confirm(?:s|ed)?|cleared|clears\s+(?:it|them)|(?<=ha[sd]\s)checked|sign(?:s|ed)(?:\s+off)?|said\s+yes|says\s+(?:yes|so)|say\s+(?:yes|so)|given?\s+" + Leave + @"|gives\s+" + Leave + @"|looked\s+at|read\s+it|seen\s+it)";
    private const string Who = @"(?<who>(?:[\w&/'-]+\s+){0,6}?[\w&/'-]+)";
    private const string Article = @"(?:the|your|our|a|an|their|its|his|her|each|every)\s+";

    /// <summary>The approver in the sentence's own words, and whether leave is wanted at all.</summary>
    public static (string? Approver, bool Wanted) In(SentenceText text)
    {
        foreach (var pattern in (Regex[])[LeaveOf(), LeaveBy(), WhoAgrees(), WhoseLeave(), CanApprove(), Asked()])
        {
            for (var match = pattern.Match(text.Text); match.Success; match = match.NextMatch())
            {
                var who = match.Groups["who"];
                var name = text.Words(who.Index, who.Index + who.Length);
                if (IsSomebody(name))
                {
                    return (name, true);
                }
            }
        }

        return (null, Wanted(text.Text));
    }

    /// <summary>True where the words ask for somebody's leave.</summary>
    public static bool Wanted(string text) => WantsLeave().IsMatch(text);

    /// <summary>True where somebody is given the power to decide: "the Head may authorise".</summary>
    public static bool Empowers(string text) => CanApprove().IsMatch(text);

    /// <summary>A word that stands for no one in particular names no approver.</summary>
    private static bool IsSomebody(string name) => name.Length is > 1 and < 70 && !Nobody().IsMatch(name);

    [GeneratedRegex(@"\b" + Leave + @"\s+(?:\w+ly\s+)?(?:of|from|by|in\s+writing\s+(?:of|from|by))\s+(?:" + Article + @")?" + Who + @"(?=[,.;:)]|$|\s+(?:and|or|who|which|that|before|after|first|for|to|in|on|at|is|are|has|when|where|if|once|unless|must|may|shall|will|must|can)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeaveOf();

    [GeneratedRegex(@"\b(?:approved|authori[sz]ed|cleared|agreed|signed\s+off|signed|permitted|checked|allowed|released|decided)\s+(?:(?:in\s+writing|first|beforehand|in\s+advance)\s+)?(?:by|with)\s+(?:" + Article + @")?" + Who + @"(?=[,.;:)]|$|\s+(?:and|or|who|which|that|before|after|first|for|to|in|on|at|is|are|has|when|where|if|once|unless|must|may|shall|will|can)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeaveBy();

    [GeneratedRegex(@"\b(?:if|unless|once|until|till|after|before|when|where|provided(?:\s+that)?|and|or)\s+(?:" + Article + @")" + Who + @"\s+" + Gave + @"\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WhoAgrees();

    [GeneratedRegex(@"\b(?:" + Article + @"|(?:with|without|needs?|unless|require[sd]?)\s+)(?<who>(?:(?!with\b|without\b|needs?\b|the\b|a\b|an\b|only\b|also\b|is\b|are\b|be\b|and\b|or\b|for\b|to\b|of\b|by\b|may\b|must\b|your\b|our\b|their\b)[\w&/-]+\s+){0,3}(?!the\b|a\b|an\b|your\b|our\b|their\b)[\w&/-]+)(?:'s|s')\s+(?:(?:prior|written|express|explicit|specific|formal|informed|verbal|own)\s+){0,3}" + Leave + @"\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WhoseLeave();

    [GeneratedRegex(@"(?:^|[,.;:]\s*|\bonly\s+|\band\s+)(?:" + Article + @")?" + Who + @"\s+(?:can|may|must|will|has\s+to|shall)\s+(?:first\s+|also\s+|still\s+)?(?:agree|approve|authori[sz]e|permit|allow|clear|say\s+yes|sign|decide|arrange|direct)\b|(?:^|[,.;:]\s*)(?:" + Article + @")?" + Who + @"\s+(?:approves?|decides?|authori[sz]es?|signs?\s+off)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CanApprove();

    /// <summary>Whom it says to ask; whom one must not speak to gives no leave.</summary>
    [GeneratedRegex(@"(?<!\b(?:never|not|nor|\w+n't)\s+)\b(?:ask|check\s+with|clear\s+(?:it|them|this)\s+with|agree\s+(?:it|them|this)\s+with|run\s+(?:it|them|this)\s+past|speak\s+to|contact|ring|phone|write\s+to|consult)\s+(?:the|your|our)\s+" + Who + @"(?=[,.;:)]|$|\s+(?:and|or|who|which|that|before|after|first|for|to|in|on|at|is|are|has|when|where|if|once|unless|must|may|shall|will|can|about|instead)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:with|without|needs?|requires?|required|obtain(?:ed|ing)?|gets?|getting|given|seek|prior|written|subject\s+to|have)\s+(?:(?:the|a|an|any|prior|written|express|explicit|specific|formal|informed|verbal|your|their|someone's)\s+){0,4}(?:[\w'-]+\s+){0,5}(?:" + Leave + @"|permit)\b|\b(?:unless|until|once|if)\s+(?:\w+\s+){0,3}(?:authori[sz]ed|approved|permitted|cleared|agreed)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WantsLeave();

    [GeneratedRegex(@"^(?:it|they|them|this|that|you|we|he|she|which|who|people|anyone|someone|nobody|no one|there|all|both|none|prior|written|any|no|with|the|a|an|and|or|use|has|have|e-?mail|message|text|letter|phone|telephone|post|writing|form|law|default|people who may say yes)$|\b(?:permission|consent|approval|prior|written)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nobody();
}
