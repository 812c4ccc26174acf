using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>Turns a condition into a question: "the speaker has not asked people not to" becomes "Has the speaker asked people not to?".</summary>
internal static partial class Interrogative
{
    private const string Verbs = "agrees|consents|approves|allows|shows|names|says|wants|carries|holds|belongs|signs|permits|appears|contains|mentions|points|comes|gives|asks|knows|wears|works|decides|confirms|needs|includes|identifies|wishes|lifts|ends|begins|starts|covers|concerns|applies";
    private const string Waits = "you wait until ";
    private const string IsThisSo = "Is this so:";

    /// <summary>The question, and whether "yes" means that the condition does not hold.</summary>
    public static (string Question, bool Turned) Of(string statement)
    {
        var plain = statement.Trim().TrimEnd('.', ',', ';', ':');
        if (plain.StartsWith(Waits, StringComparison.Ordinal))
        {
            var (asked, turnedRound) = Of(plain[Waits.Length..]);
            return asked.StartsWith(IsThisSo, StringComparison.Ordinal) && Moment().IsMatch(plain[Waits.Length..]) ? ($"Is it past {plain[Waits.Length..]}?", false) : (asked, turnedRound);
        }

        if (plain.Contains(',', StringComparison.Ordinal) || Order().IsMatch(plain))
        {
            return (Quoted(plain), false);
        }

        if (Auxiliary().Match(plain) is { Success: true } match && !Relative().IsMatch(match.Groups["subject"].Value))
        {
            var turned = match.Groups["not"].Success;
            var possesses = match.Groups["aux"].Value is "have" or "has" && !Participle().IsMatch(match.Groups["rest"].Value);
            var words = possesses
                ? $"{(match.Groups["aux"].Value is "have" ? "do" : "does")} {match.Groups["subject"].Value} have {match.Groups["rest"].Value}"
                : $"{match.Groups["aux"].Value} {match.Groups["subject"].Value} {match.Groups["rest"].Value}";
            return (Capital(Decapital(words)) + "?", turned);
        }

        if (ThirdPerson().Match(plain) is { Success: true } third)
        {
            return ($"Does {Decapital(third.Groups["subject"].Value)} {Infinitive(third.Groups["verb"].Value)}{AlsoInfinitive(third.Groups["rest"].Value)}?", false);
        }

        return SecondPerson().Match(plain) is { Success: true } you
            ? ($"Do you {you.Groups["rest"].Value}?", false)
            : plain.StartsWith("with ", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? ($"Is it {Decapital(plain)}?", false)
            : (Quoted(plain), false);
    }

    /// <summary>The opposite: "the speaker shows the icon" becomes "the speaker does not show the icon".</summary>
    public static string Denied(string statement)
    {
        var plain = statement.Trim().TrimEnd('.', ',', ';', ':');
        return Auxiliary().Match(plain) is { Success: true } match
            ? $"{match.Groups["subject"].Value} {match.Groups["aux"].Value} {(match.Groups["not"].Success ? "" : "not ")}{match.Groups["rest"].Value}"
            : ThirdPerson().Match(plain) is { Success: true } third
                ? $"{third.Groups["subject"].Value} does not {Infinitive(third.Groups["verb"].Value)}{third.Groups["rest"].Value}"
                : $"this is not so: {Decapital(plain)}";
    }

    /// <summary>First letter small, where the word is no name.</summary>
    public static string Decapital(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) && CommonStart().IsMatch(text) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>First letter large.</summary>
    public static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>What makes no sentence of ours is asked in the clause's own words.</summary>
    private static string Quoted(string plain) => $"{IsThisSo} “{Decapital(plain)}”?";

    /// <summary>"shows the icon or says so": the second verb changes with the first.</summary>
    private static string AlsoInfinitive(string rest) => SecondVerb().Replace(rest, m => $"{m.Groups["joins"].Value} {Infinitive(m.Groups["verb"].Value)}");

    private static string Infinitive(string verb) =>
        verb.EndsWith("ies", StringComparison.Ordinal) ? verb[..^3] + "y"
        : verb.EndsWith("shes", StringComparison.Ordinal) || verb.EndsWith("sses", StringComparison.Ordinal) || verb.EndsWith("ches", StringComparison.Ordinal) ? verb[..^2]
        : verb[..^1];

    [GeneratedRegex(@"^(?<subject>(the|a|an|your|their|his|her|its|our|each|every|all|any|it|they|he|she|this|that|these|those|there|you|we|somebody|someone|everyone|everybody|no one|nobody)\b[^,;]{0,80}?)\s+(?<aux>is|are|was|were|has|have|can|could|will|would|does|do|did)\b\s*(?<not>not\b|n['’]t\b)?\s*(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Auxiliary();

    [GeneratedRegex(@"\b(?<joins>or|and) (?<verb>" + Verbs + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex SecondVerb();

    /// <summary>The rule itself came along: "somebody is visible ask them to take it down".</summary>
    [GeneratedRegex(@"(?<!^you\s|\b(can|may|to|will|not|has|have|they|we|who)\s)\b(ask|tell|call|ring|send|report|write|contact)\b.*\b(them|it|him|her|to|the|your|a)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Order();

    /// <summary>The verb belongs to a clause inside the subject: "the time that the meeting has set".</summary>
    [GeneratedRegex(@"^\S+\s.*\b(that|who|whom|which|whose|where|when|what|if|because|you|they|we)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^(the |a |an )?(\d|(\w+ )?(time|day|date|moment|hour|minute|end|start|publication|announcement|launch|release|election|embargo)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(been |already |just |first |also |ever )*(\w+(ed|en|wn|ne|id|ut|et|ld|nt|ght)|left|come|gone|been|kept|met|read|had|made|won|run|begun|become|lost|found|built|shown)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Participle();

    [GeneratedRegex(@"^(?<subject>(the|a|an|your|their|his|her|its|our|each|every|it|he|she|this|that|somebody|someone|everyone|everybody)\b([\w' -]{0,60}?))\s+(?<verb>" + Verbs + @")\b(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex ThirdPerson();

    [GeneratedRegex(@"^you (?<rest>(name|wait|ask|leave|keep|use|post|know|credit|say|show|mention|work|own|speak|want|need|think|write|give|link|tag|add)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex SecondPerson();

    [GeneratedRegex(@"^(the|a|an|your|their|his|her|its|our|each|every|all|any|it|they|he|she|this|that|these|those|there|you|we|somebody|someone|everyone|everybody|no|nobody|if|when|is|are|was|were|has|have|can|could|will|would|does|do|did|with|without|at|in|on|for|from|until|unless|only|not|never|post|say|use|leave|ask|photographs?|photos?|pictures?|staff|most|some|name|describe|keep|give|please|put|take|write|start|add)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex CommonStart();
}
