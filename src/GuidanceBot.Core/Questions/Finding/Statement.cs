using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Questions.Finding;

/// <summary>The smallest thing that can settle a question: a sentence or a list item, with the lead-in that it needs.</summary>
/// <param name="Span">Where it stands, without its lead-in.</param>
/// <param name="Text">Its words without markup, the lead-in in front.</param>
internal sealed record Statement(TextSpan Span, string Text)
{
    /// <summary>The statements of a clause, in order.</summary>
    public static Statement[] Of(GuidanceDocument document, Clause clause) =>
        [.. clause.Sentences.Select(s => new Statement(s, PlainText.Of(LeadIn(document, clause, s) + s.Of(document.Text))))];

    private static string LeadIn(GuidanceDocument document, Clause clause, TextSpan sentence) =>
        clause.NeedsLeadIn(sentence) ? clause.LeadIn!.Value.Of(document.Text) + " " : "";
}
