namespace GuidanceBot.Core.Drafts;

/// <summary>A hold on posting that comms set.</summary>
/// <param name="Line">Comms' own words to staff.</param>
/// <param name="Until">When it ends; null: until comms lifts it.</param>
/// <param name="ExemptTag">A hashtag or word that lets a post through (an urgent notice); null where there is none.</param>
/// <param name="PersonalToo">True where a clause of the guidance extends it to personal accounts.</param>
public sealed record CrisisHold(string Line, DateTimeOffset? Until = null, string? ExemptTag = null, bool PersonalToo = false);
