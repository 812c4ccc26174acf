namespace GuidanceBot.Core.Questions;

/// <summary>One turn of a conversation, masked.</summary>
/// <param name="From">Who spoke.</param>
/// <param name="Text">What was said.</param>
public sealed record Turn(Speaker From, string Text);
