using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.FollowUps;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Questions.Wording;

/// <summary>Who can permit what was refused, or what would be fine instead: only what the clause itself leaves open.</summary>
internal static class WayToYes
{
    private const int MostWords = 45;
    private const double BesideShare = 0.5;
    private const double ElsewhereShare = 0.8;

    /// <summary>The way, null where the clause leaves none.</summary>
    public static string? Of(ReadClause clause)
    {
        var reading = clause.Deontics;
        if (reading.Exceptions.FirstOrDefault(e => e.Words.StartsWith("unless", StringComparison.OrdinalIgnoreCase) || e.Words.StartsWith("without", StringComparison.OrdinalIgnoreCase)) is { } unless)
        {
            return $"It’s a yes if {Interrogative.Decapital(unless.Plain.TrimEnd('.'))}.";
        }

        return Neighbour(clause) ?? (reading.Approver is { } who ? $"Ask the {Article(who)}: they can say yes." : null);
    }

    /// <summary>A statement of the same clause that permits something, or names who helps.</summary>
    private static string? Neighbour(ReadClause clause)
    {
        var found = Enumerable.Range(0, clause.Statements.Count)
            .Where(i => i != clause.Nearest)
            .OrderBy(i => i > clause.Nearest ? i - clause.Nearest : 100 + clause.Nearest - i)
            .Where(i => IsNear(clause, i) && Opens(clause.DeonticsOf(i)))
            .Select(i => PlainText.Of(clause.Statements[i].Span.Of(clause.Placed.Document.Text)))
            .Where(text => LanguageModel.QuoteVerifier.CountWords(text) is >= 4 and <= MostWords)
            .Take(2);
        return string.Join(' ', found.Select(Ended)) is { Length: > 0 } way ? way : null;
    }

    /// <summary>About the same thing: beside the ban and not far from the question, or nearly as near to it as the ban itself.</summary>
    private static bool IsNear(ReadClause clause, int statement)
    {
        var distance = Math.Abs(statement - clause.Nearest);
        return clause.Cosines.Count == 0 ? distance == 1
            : clause.Cosines[statement] >= clause.StatementCosine * (distance <= 2 ? BesideShare : ElsewhereShare);
    }

    private static bool Opens(ClauseReading reading) =>
        reading.Modality is Modality.Permits or Modality.RefersToPerson || (reading.Modality == Modality.Conditional && reading.Conditions.Count + reading.Exceptions.Count > 0);

    private static string Article(string who) => who.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? who[4..] : who;

    private static string Ended(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text.TrimEnd(';', ',', ':') + ".";
}
