namespace GuidanceBot.Evals.Drafts;

/// <summary>A picture of a labelled draft.</summary>
public sealed record LabelledMedia(string Kind, string? Alt = null, string? Text = null);
