using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary>One of "my questions".</summary>
/// <param name="Title">What was asked.</param>
/// <param name="Sign">The sign of where it has got to.</param>
/// <param name="State">The same in words.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Conversation">Where it stands; null where that isn't in this browser.</param>
/// <param name="Ref">What to show there.</param>
public sealed record MineLine(string Title, Sign Sign, string State, DateTimeOffset At, string? Conversation, string Ref);
