using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>Whether somebody may use the bot.</summary>
internal abstract record Admission;

/// <summary>Welcome.</summary>
internal sealed record Admitted(Sender Sender) : Admission;

/// <summary>Not for them, said politely.</summary>
internal sealed record TurnedAway(string Sentence) : Admission;

/// <summary>Not for us at all: another workspace, a bot. Nobody is told.</summary>
internal sealed record Passed : Admission;

/// <summary>Slack can't say who it is just now. Nobody is let in unseen: Slack delivers again, or the person tries again.</summary>
internal sealed record CannotTell : Admission;
