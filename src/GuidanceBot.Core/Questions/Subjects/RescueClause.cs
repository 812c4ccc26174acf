using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Questions.Subjects;

/// <summary>Finds the clause that helps once a post is out: how to put it right, how to ask for a take-down.</summary>
internal static class RescueClause
{
    private static readonly WordPatterns SlipsInWords = new(
        @"\b(wrong (thing|post|picture|account)|first minute|(if|when|where|once) (you|it|a post|your post|something|anything|staff|we|they)\b.{0,60}\b(wrong|mistakes?|errors?|regret))\b",
        @"\b(post(ed|s)?|publish(ed)?|shared?|tweet(ed)?|sent)\b.{0,40}\b(in error|by mistake|by accident|accidentally|was wrong|is wrong|should not have)\b",
        @"\b(made?|make|makes|making|own(s|ed)? up to) (a |an |the |your )?(mistake|error|slip)s?\b");

    private static readonly WordPatterns Corrects = new(
        @"\bcorrect(s|ed|ion|ions|ing)?\b.{0,80}\b(post\w*|openly|publicly|quickly|promptly|once|underneath|reply|account|record|silently|delet\w*)\b",
        @"\b(post\w*|error|mistake)s?\b.{0,60}\bcorrect(s|ed|ion|ions|ing)?\b|\bput(ting)? (it|things|a post) right\b");

    private static readonly WordPatterns Asks = new(
        @"\b(ask|request|contact|message|invite|tell|write to)\w*\b.{0,100}\b(take|taken|taking|pull|remov\w*|delet\w*|crop\w*)\b");

    /// <summary>How to put a post right; null where the guidance doesn't say.</summary>
    public static ReadClause? PutsRight(Evidence evidence) =>
        StatedIn.First(evidence.Clauses, SlipsInWords) ?? StatedIn.First(evidence.Clauses, Corrects) ?? StatedIn.First(evidence.Everywhere, SlipsInWords);

    /// <summary>How to ask others to take a post down; null where the guidance doesn't say.</summary>
    public static ReadClause? TakesDown(Evidence evidence) => StatedIn.First(evidence.Clauses, Asks) ?? StatedIn.First(evidence.Everywhere, Asks);
}
