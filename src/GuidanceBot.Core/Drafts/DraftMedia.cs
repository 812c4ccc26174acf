namespace GuidanceBot.Core.Drafts;

/// <summary>A picture that goes with a draft.</summary>
/// <param name="Kind">What it is: <c>image</c>, <c>video</c>.</param>
/// <param name="Alt">Its description, null where none was given.</param>
/// <param name="Text">Words read from it, null where it was not read.</param>
public sealed record DraftMedia(string Kind, string? Alt = null, string? Text = null);
