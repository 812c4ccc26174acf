namespace GuidanceBot.Core.Drafts;

/// <summary>News that may not be out before a time.</summary>
/// <param name="Name">What it is, for people: "the January fluids trial".</param>
/// <param name="Phrases">Words by which a draft speaks of it: a title, a code name, a trial number.</param>
/// <param name="Lifts">When it may be out; null where the time isn't known.</param>
public sealed record Embargo(string Name, IReadOnlyList<string> Phrases, DateTimeOffset? Lifts);
