namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A question before an act that can't be taken back silently.</summary>
/// <param name="Title">The question.</param>
/// <param name="Text">What happens.</param>
/// <param name="Yes">The words that do it.</param>
/// <param name="No">The words that don't.</param>
public sealed record Confirmation(string Title, string Text, string Yes, string No);
