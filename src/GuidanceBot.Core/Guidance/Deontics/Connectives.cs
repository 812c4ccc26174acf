using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>Finds the conditions and exceptions inside one stretch of a sentence.</summary>
internal static partial class Connectives
{
    /// <summary>The subordinate stretches in order, none overlapping.</summary>
    public static List<Subordinate> In(string text, TextSpan segment)
    {
        var found = new List<Subordinate>();
        var from = segment.Start;
        for (var match = Connective().Match(text, from, segment.End - from); match.Success; match = Connective().Match(text, from, segment.End - from))
        {
            var kind = KindOf(match);
            var opens = text.AsSpan(segment.Start, match.Index - segment.Start).Trim(" ,;:-()\"").IsEmpty;
            var end = EndOf(text, match.Index + match.Length, segment.End, opens);
            if (text.AsSpan(match.Index + match.Length, end - match.Index - match.Length).Trim().Length > 3 || kind == SubordinateKind.Exception || match.ValueSpan.Contains(' '))
            {
                found.Add(new Subordinate(new TextSpan(match.Index, end), kind));
            }

            from = end;
            if (from >= segment.End)
            {
                break;
            }
        }

        return found;
    }

    private static SubordinateKind KindOf(Match match)
    {
        if (match.Groups["emphasis"].Success)
        {
            return SubordinateKind.Emphasis;
        }

        if (match.Groups["exception"].Success)
        {
            return SubordinateKind.Exception;
        }

        if (match.Groups["passing"].Success)
        {
            return SubordinateKind.Passing;
        }

        return match.Groups["scope"].Success ? SubordinateKind.Scope : SubordinateKind.Condition;
    }

    /// <summary>An opening condition ends at the comma before the rule itself; a later one at the next connective or with the stretch.</summary>
    private static int EndOf(string text, int after, int end, bool opens)
    {
        var next = Connective().Match(text, after, end - after);
        var limit = next.Success ? next.Index : end;
        if (opens && Subject().Match(text, after, limit - after) is { Success: true } subject && subject.Index > after + 4)
        {
            limit = subject.Index;
        }

        for (var comma = text.IndexOf(',', after, limit - after); comma >= 0; comma = text.IndexOf(',', comma + 1, limit - comma - 1))
        {
            var rest = text.AsSpan(comma + 1, end - comma - 1).TrimStart();
            if (opens ? !GoesOn(rest) && (text.AsSpan(after, comma - after).Trim().Count(' ') >= 2 || Short().IsMatch(text.AsSpan(after, comma - after))) : StartsRule().IsMatch(text, comma))
            {
                return comma;
            }
        }

        return limit;
    }

    /// <summary>", or a parent": the condition isn't over.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest) =>
        rest.StartsWith("or ", StringComparison.Ordinal) || rest.StartsWith("and ", StringComparison.Ordinal) || rest.StartsWith("who ", StringComparison.Ordinal)
        || rest.StartsWith("which ", StringComparison.Ordinal) || rest.StartsWith("including ", StringComparison.Ordinal) || rest.StartsWith("such as ", StringComparison.Ordinal);

    /// <summary>"If a family tags you in a photograph you may leave the tag": the rule begins without a comma.</summary>
    [GeneratedRegex(@"\s(?=(?:you|we|they|it|he|she|staff|only|nobody|no\s+one|please|(?:the|an?|our|official|personal)\s+\w+(?:\s+\w+)?)\s+(?:\w+ly\s+|(?:the\s+)?\w+\s+accounts\s+)?(?:may|must|can|shall|should|need|will|do\s+not|don't|cannot|can't)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^\s*(?:so|not|possible|needed|in\s+doubt|unsure|necessary|asked|you\s+\w+|they\s+\w+)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Short();

    private const string Leave = "(?:permission|consent|agreement|approval|leave|authori[sz]ation|authority|say-so|sign-off|clearance|blessing|okay|ok|licence|license)";
    private const string Adjectives = @"(?:(?:the|their|its|his|her|your|our|a|an|any|prior|written|express|explicit|specific|formal|informed|verbal|previous|clear|signed|advance)\s+){0,5}";

    [GeneratedRegex(
        @"\b(?:(?<emphasis>even\s+(?:if|when|where|though|with|for|in|after)|whether\s+or\s+not|regardless\s+of|no\s+matter)"
        + @"|(?<exception>unless|(?:with\s+the\s+)?except(?:ion\s+of|ing)?(?:\s+(?:that|if|when|where|for|with|in|by|on|to|as))?|save(?:\s+(?:that|for|where|in|when|those|the|as))|apart\s+from|other\s+than|until|till|outside\s+of|(?:nobody|no\s+one|anybody|anyone|nothing|none|anything)\s+(?:\w+\s+)?but|(?:the|with|one)\s+(?:one\s+|only\s+)?exceptions?\s*(?:is|are|:)"
        + @"|without\s+" + Adjectives + @"(?:[\w'-]+\s+){0,5}" + Leave + @")"
        + @"|(?:(?:and|but)\s+)?(?<condition>only\s+(?:if|when|where|once|after|with|by|in|on|at|for|from|as|while|during|under|within|what|through|because)|if|provided(?:\s+that)?|providing|(?:as|so)\s+long\s+as|on\s+(?:the\s+)?condition\s+that|in\s+so\s+far\s+as|once|subject\s+to|on\s+the\s+basis"
        + @"|with\s+" + Adjectives + @"(?:[\w'-]+\s+){0,5}" + Leave + @")"
        + @"|(?<passing>while|whilst|during|before)|(?<scope>(?<!\b(?:say|says|saying|said|state|know|knows|show|explain|tell|see|mention|name|decide|decides|exactly|about|of|how,?|adding|what,?)\s)(?:when(?:ever)?|where(?:ver)?)|(?<!\b(?:look(?:s|ed|ing)?|named|sought|tak(?:e|es|en|ing)|took)[\s-])after|in\s+case))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Connective();

    [GeneratedRegex(@"\G,\s*(?:because|since|so\s+that|which|in\s+which|after\s+which|and\s+(?:that|this|then))\b|\G,\s*(?:and\s+|then\s+|or\s+|so\s+)?(?:(?:you|it|they|he|she|we|staff|this|that|the\s+\w+|a\s+\w+)\s+)?(?:must|shall|should|may|can|never|do\s+not|don't|will|cannot|can't|ask|tell|say)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StartsRule();
}
