namespace GuidanceBot.Core.Drafts;

/// <summary>A draft prepared for the rules: parsed once, read by all.</summary>
public sealed class DraftText(Draft draft)
{
    /// <summary>The draft itself.</summary>
    public Draft Draft { get; } = draft;
}
