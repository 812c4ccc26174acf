namespace GuidanceBot.Core.Guidance;

/// <summary>What a document says of itself before its text.</summary>
public sealed record FrontMatter
{
    /// <summary>A document that says nothing.</summary>
    public static FrontMatter None { get; } = new();

    /// <summary>Who keeps it: a team or a role.</summary>
    public string? Owner { get; init; }

    /// <summary>The first day it holds.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>After this day it still answers, and says that its review is overdue.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>After this day it asserts nothing more.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Whom to write to about it.</summary>
    public string? Contact { get; init; }

    /// <summary>The organisation's own page of the document: citations link there.</summary>
    public Uri? SourceUrl { get; init; }
}
