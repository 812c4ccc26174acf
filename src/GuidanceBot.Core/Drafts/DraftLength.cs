namespace GuidanceBot.Core.Drafts;

/// <summary>How long a draft is on its platform, by the limit that binds.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Count">Units used.</param>
/// <param name="Limit">Units allowed.</param>
/// <param name="Unit"><c>weighted</c>, <c>graphemes</c>, <c>bytes</c> or <c>characters</c>.</param>
public sealed record DraftLength(Platform Platform, int Count, int Limit, string Unit);
