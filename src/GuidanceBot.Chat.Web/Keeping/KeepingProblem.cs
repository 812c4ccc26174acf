namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>Something that wasn't done, and why.</summary>
/// <param name="Title">What.</param>
/// <param name="Text">Why, and what to do.</param>
public sealed record KeepingProblem(string Title, string Text);
