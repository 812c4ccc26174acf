namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>A phrase of a set in a text.</summary>
/// <param name="Set">The set's number.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
public readonly record struct PhraseHit(int Set, int First, int Last);
