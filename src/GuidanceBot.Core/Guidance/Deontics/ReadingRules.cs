using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>Reads a sentence part by part, then puts the parts together.</summary>
internal static partial class ReadingRules
{
    public static ClauseReading Read(string sentence, string? leadIn, string? heading)
    {
        if (leadIn is not null && leadIn.Contains('|', StringComparison.Ordinal) && sentence.Contains('|', StringComparison.Ordinal))
        {
            return TableRows.Read(leadIn, sentence);
        }

        var joined = leadIn is null ? sentence : leadIn.TrimEnd(' ', ':', '-', '*', '\n', '\r') + " " + sentence;
        var text = new SentenceText(joined);
        var parts = Parts(text.Text).ConvertAll(p => PartReading.Of(text, p.Span, p.Opens));
        var modality = UnderHeading(Together(parts), heading, sentence);
        var (approver, lacks) = Approvers.In(text);
        if (modality == Modality.Forbids && lacks)
        {
            modality = Modality.Conditional;
        }

        return new ClauseReading
        {
            Modality = modality,
            Conditions = [.. parts.SelectMany(p => p.Conditions)],
            Exceptions = [.. parts.SelectMany(p => p.Exceptions)],
            Approver = approver,
            LacksApprover = lacks && approver is null,
            TimeLimit = TimeLimits.In(text),
            Alternatives = Alternatives(text, parts),
        };
    }

    /// <summary>The parts that each say one thing: cut at full stops, semicolons and "but".</summary>
    private static List<(TextSpan Span, bool Opens)> Parts(string text)
    {
        var parts = new List<(TextSpan, bool)>();
        var opens = true;
        var start = 0;
        for (var cut = Cuts().Match(text); cut.Success; cut = cut.NextMatch())
        {
            if (cut.Index > start)
            {
                parts.Add((new TextSpan(start, cut.Index), opens));
                opens = false;
            }

            opens |= text[cut.Index] is '.' or '!' or '?';
            start = cut.Index + cut.Length;
        }

        if (start < text.Length)
        {
            parts.Add((new TextSpan(start, text.Length), opens));
        }

        return parts;
    }

    /// <summary>A ban beside a permission leaves it open which of the two the act falls under; a demand beside a permission is its condition.</summary>
    private static Modality Together(List<PartReading> parts)
    {
        if (parts.Count > 1 && (parts[0].Modality is Modality.Permits or Modality.Requires ? parts.Exists(p => p.Modality == Modality.Forbids) : parts[0].Modality is Modality.Neutral && parts.Exists(p => p.Modality == Modality.Forbids && !p.Opens)))
        {
            return Modality.Conditional;
        }

        var all = parts.Select(p => p.Modality).Where(m => m != Modality.Neutral).Distinct().ToArray();
        if (all.Length <= 1)
        {
            return all.FirstOrDefault();
        }

        if (all.Contains(Modality.Conditional) || (all.Contains(Modality.Permits) && (all.Contains(Modality.Forbids) || all.Contains(Modality.Requires) || all.Contains(Modality.RefersToPerson))))
        {
            return Modality.Conditional;
        }

        if (all.Contains(Modality.Forbids))
        {
            return Modality.Forbids;
        }

        return all.Contains(Modality.Permits) ? Modality.Permits : all.Contains(Modality.Requires) ? Modality.Requires : Modality.RefersToPerson;
    }

    /// <summary>Items under "Don't" and "Never" forbid what they name; under "You may" and "Fine" they permit it.</summary>
    private static Modality UnderHeading(Modality read, string? heading, string sentence)
    {
        if (string.IsNullOrEmpty(heading) || read is not (Modality.Neutral or Modality.Requires or Modality.RefersToPerson or Modality.Permits))
        {
            return read;
        }

        var plain = new SentenceText(heading).Text;
        if (ForbiddingHeading().IsMatch(plain) && read != Modality.Permits)
        {
            return Modality.Forbids;
        }

        return PermittingHeading().IsMatch(plain) && read is Modality.Neutral or Modality.Requires && sentence.Length < 200 ? Modality.Permits : read;
    }

    /// <summary>"..., but first names are fine", "use the library's pictures instead": what a refused asker can do.</summary>
    private static List<string> Alternatives(SentenceText text, List<PartReading> parts)
    {
        var found = new List<string>();
        var forbids = parts.Exists(p => p.Modality is Modality.Forbids);
        foreach (var part in parts)
        {
            var words = text.Text.Substring(part.Span.Start, part.Span.Length);
            if (Instead().IsMatch(words) || (forbids && part.Modality is Modality.Permits or Modality.Conditional))
            {
                found.Add(text.Words(part.Span.Start, part.Span.End));
            }
        }

        return found;
    }

    [GeneratedRegex(@"[.!?]+(?:[\s)""]+|$)|;\s*|,\s+(?:and\s+)?(?=(?:never|not|nor|neither)\s)|(?<!\bany\w{3,5}|\bnobody|\bno one|\bnothing|\bnone|\ball),?\s+but\s+(?!for\b)|,\s+(?:and\s+)?(?=(?:it|they|you|we|he|she|staff)\s+(?:must|shall|may|should|can|cannot|never|do\s+not|don't)\b)|,?\s+and\s+(?=(?:must|shall|never|do\s+not|don't|may\s+not|cannot|can't)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cuts();

    [GeneratedRegex(@"^\W*(?:\d+[.)]?\s*)?(?:don'?ts?|do\s+not|never|not\s+(?:ok|okay|allowed|fine|permitted|for)|no\b|avoid|what\s+(?:not\s+to|to\s+avoid|you\s+(?:can't|must\s+not|may\s+not)|we\s+don't)|please\s+don'?t|forbidden|prohibited|off\s+limits|leave\s+out|red\b|things?\s+(?:we|you)\s+(?:don't|never|must\s+not))|\b(?:to\s+avoid|not\s+to\s+(?:post|do|share)|must\s+not|may\s+not|is\s+(?:forbidden|prohibited)|never\s+(?:post|share|do))\W*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForbiddingHeading();

    [GeneratedRegex(@"^\W*(?:\d+[.)]?\s*)?(?:yes\b|fine\b|green\b|welcome\b|ok\b|okay\b|allowed\b|feel\s+free|please\s+do|what\s+(?:you\s+(?:can|may)|is\s+(?:fine|allowed|ok))|you\s+(?:can|may)\b(?!\s+not)|go\s+ahead)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PermittingHeading();

    [GeneratedRegex(@"\binstead\b|\bthe\s+same\b[^.;]{1,80}\b(?:is|are)\s+fine\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Instead();
}
