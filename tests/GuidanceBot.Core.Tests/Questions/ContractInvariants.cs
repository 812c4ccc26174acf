using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions;
using Shouldly;

namespace GuidanceBot.Core.Tests.Questions;

/// <summary>What holds of every answer (contract, <c>ask</c>).</summary>
internal static class ContractInvariants
{
    public static void ShouldHold(this Answer answer, GuidanceSet guidance)
    {
        if (answer.Verdict is Verdict.Yes or Verdict.YesIf or Verdict.No or Verdict.Info or Verdict.Depends)
        {
            answer.Citations.ShouldNotBeEmpty();
        }

        (answer.Verdict == Verdict.YesIf).ShouldBe(answer.Conditions.Count > 0);
        (answer.Verdict == Verdict.Depends).ShouldBe(answer.FollowUp is not null);
        (answer.Verdict is Verdict.Show or Verdict.Escalate or Verdict.Decline).ShouldBe(answer.Reason is not null);
        (answer.PathToYes is not null && answer.Verdict != Verdict.No).ShouldBeFalse();
        answer.Text.ShouldNotBeNullOrWhiteSpace();
        answer.Confidence.ShouldBeInRange(0, 1);
        answer.Nearest.Count.ShouldBeLessThanOrEqualTo(3);
        (answer.FollowUp?.Choices.Count ?? 2).ShouldBeInRange(2, 4);
        foreach (var citation in answer.Citations.Concat(answer.Nearest))
        {
            ShouldBeExact(citation, guidance);
        }
    }

    private static void ShouldBeExact(Citation citation, GuidanceSet guidance)
    {
        var document = guidance.Documents.Single(d => d.Name == citation.Document && d.Version == citation.Version);
        var clause = document.Clauses.Single(c => c.Id == citation.ClauseId);
        citation.Section.ShouldBe(clause.Section);
        QuoteVerifier.Fold(document.Text).ShouldContain(citation.Quote, Case.Sensitive);
        var words = QuoteVerifier.CountWords(citation.Quote);
        words.ShouldBeLessThanOrEqualTo(QuoteVerifier.MaxWords);
        if (words < QuoteVerifier.MinWords)
        {
            string[] whole = [QuoteVerifier.Fold(clause.Run.Of(document.Text)), clause.LeadIn is { } lead ? QuoteVerifier.Fold(lead.Of(document.Text)) : ""];
            whole.ShouldContain(citation.Quote);
        }
    }
}
