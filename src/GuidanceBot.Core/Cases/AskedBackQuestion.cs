namespace GuidanceBot.Core.Cases;

/// <summary>A reviewer's question to the asker.</summary>
/// <param name="Text">The question.</param>
/// <param name="Choices">Up to three answers to press; they can always write their own.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Episode">The case's episode in which it was asked: where its message stands.</param>
public sealed record AskedBackQuestion(string Text, IReadOnlyList<string> Choices, DateTimeOffset At, int Episode = 0);
