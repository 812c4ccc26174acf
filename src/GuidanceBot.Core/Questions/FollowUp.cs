namespace GuidanceBot.Core.Questions;

/// <summary>The one question whose answer decides.</summary>
/// <param name="Fact">The fact's name; the reply comes back as <c>facts:{name: choice}</c>.</param>
/// <param name="Question">What the asker is asked, in plain words.</param>
/// <param name="Choices">Two to four short answers.</param>
public sealed record FollowUp(string Fact, string Question, IReadOnlyList<string> Choices);
