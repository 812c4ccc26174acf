namespace GuidanceBot.Core.Evaluation;

/// <summary>One run over case files: answers, drafts, or both.</summary>
/// <param name="Answers">The answer engine; null where the files hold no questions.</param>
/// <param name="Drafts">The draft checker; null where they hold no drafts.</param>
public sealed record EvaluationReport(AnswerReport? Answers, DraftCaseReport? Drafts)
{
    /// <summary>Every figure of both.</summary>
    public IEnumerable<Figure> Figures => (Answers?.Figures ?? []).Concat(Drafts?.Figures ?? []);
}
