using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>
/// What a sentence of guidance permits, forbids or demands, on which conditions and by whose leave: rules over modal verbs, negations and
/// connectives of English, independent of the trained models. Linear in the length of the sentence, of which 2,000 characters are read.
/// </summary>
public sealed record ClauseReading
{
    /// <summary>What the sentence does.</summary>
    public required Modality Modality { get; init; }

    /// <summary>What must hold for the act to be allowed, or when the rule applies at all ("when a journalist rings").</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>What lifts a ban, or is left out of a permission ("unless the comms lead agrees", "but not the crest").</summary>
    public IReadOnlyList<Condition> Exceptions { get; init; } = [];

    /// <summary>Who can say yes, in the sentence's own words without the article ("comms lead"); null where it names nobody.</summary>
    public string? Approver { get; init; }

    /// <summary>True where somebody's leave is wanted and the sentence doesn't say whose ("with permission").</summary>
    public bool LacksApprover { get; init; }

    /// <summary>By when, for how long or not before when ("within 24 hours", "until the embargo lifts"); null where it says nothing.</summary>
    public string? TimeLimit { get; init; }

    /// <summary>What would be fine instead, in the sentence's own words.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Reads one sentence, or a few that belong together.</summary>
    /// <param name="sentence">As it stands in the document; Markdown's marks are overlooked.</param>
    /// <param name="leadIn">The sentence or the row of column heads that a list item or table row completes.</param>
    /// <param name="heading">The nearest heading: under "Don't" and "Never" a bare item forbids.</param>
    public static ClauseReading Of(string sentence, string? leadIn = null, string? heading = null)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        try
        {
            return ReadingRules.Read(sentence, leadIn, heading);
        }
        catch (RegexMatchTimeoutException)
        {
            // Sentences are bounded, so the time went by elsewhere: a machine that slept in between.
            return ReadingRules.Read(sentence, leadIn, heading);
        }
    }

    /// <summary>Reads a sentence of a clause where it stands, its lead-in and heading at hand.</summary>
    public static ClauseReading Of(GuidanceDocument document, Clause clause, TextSpan sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(clause);
        var cut = clause.Section.LastIndexOf(" > ", StringComparison.Ordinal);
        return Of(
            sentence.Of(document.Text),
            clause.NeedsLeadIn(sentence) ? clause.LeadIn!.Value.Of(document.Text) : null,
            cut < 0 || !BeginsItem(document.Text, sentence.Start) ? null : clause.Section[(cut + 3)..]);
    }

    /// <summary>True where a list marker stands before it on the line: a paragraph under "What to avoid" may give good advice, an item names what is meant.</summary>
    private static bool BeginsItem(string text, int start)
    {
        var line = text.AsSpan(0, start).LastIndexOfAny('\n', '\r') + 1;
        var marker = text.AsSpan(line, start - line).Trim();
        return marker.Length is > 0 and < 6 && (marker is "-" or "*" or "+" or "•" || marker[^1] is '.' or ')');
    }
}
