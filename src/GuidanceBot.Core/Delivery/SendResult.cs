namespace GuidanceBot.Core.Delivery;

/// <summary>What came of sending.</summary>
public abstract record SendResult;

/// <summary>It is there.</summary>
/// <param name="RemoteId">The platform's id: corrections and updates need it.</param>
public sealed record Sent(string RemoteId) : SendResult;

/// <summary>Not now.</summary>
/// <param name="RetryAfter">What the platform asks to wait; null: the schedule's own pause.</param>
/// <param name="Why">For the log; no text of the message.</param>
public sealed record NotNow(TimeSpan? RetryAfter, string Why) : SendResult;

/// <summary>Never: the platform refuses it.</summary>
/// <param name="Why">For the person who looks at dead letters; no text of the message.</param>
public sealed record Undeliverable(string Why) : SendResult;
