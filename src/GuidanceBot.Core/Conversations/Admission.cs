namespace GuidanceBot.Core.Conversations;

/// <summary>Whether somebody may use the bot.</summary>
public abstract record Admission;

/// <summary>Welcome.</summary>
/// <param name="Sender">Who it is, as the platform vouches for it.</param>
public sealed record Admitted(Sender Sender) : Admission;

/// <summary>Not for them, said politely.</summary>
/// <param name="Sentence">What they are told.</param>
public sealed record TurnedAway(string Sentence) : Admission;

/// <summary>Not for us at all: another workspace, a bot. Nobody is told.</summary>
public sealed record Passed : Admission;

/// <summary>The platform can't say who it is just now. Nobody is let in unseen.</summary>
/// <param name="RetryAfter">How long it asks to be left alone; null: it didn't say.</param>
public sealed record CannotTell(TimeSpan? RetryAfter = null) : Admission;
