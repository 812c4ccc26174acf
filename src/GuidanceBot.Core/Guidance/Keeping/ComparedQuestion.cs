using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>A question answered under two texts by the same engine.</summary>
/// <param name="Question">The question.</param>
/// <param name="Before">Its answer under the text before.</param>
/// <param name="After">Its answer under the text after.</param>
/// <param name="Told">The answers given in the last weeks that the new text makes wrong.</param>
public sealed record ComparedQuestion(PastQuestion Question, Answer Before, Answer After, IReadOnlyList<AnswerRecord> Told)
{
    /// <summary>People who were told otherwise.</summary>
    public int PeopleTold => Told.Select(t => t.Account).Distinct().Count();
}
