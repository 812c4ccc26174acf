namespace GuidanceBot.Core.Drafts;

/// <summary>A post before it is posted, as the checker gets it.</summary>
public sealed record Draft
{
    /// <summary>Longest draft, in UTF-16 units.</summary>
    public const int MaxLength = 100_000;

    /// <summary>The post's words.</summary>
    public required string Text { get; init; }

    /// <summary>Where it will go.</summary>
    public Platform Platform { get; init; }

    /// <summary>Whose account; null where the author hasn't said.</summary>
    public AccountKind? Account { get; init; }

    /// <summary>True where it answers somebody.</summary>
    public bool IsReply { get; init; }

    /// <summary>Pictures that go with it.</summary>
    public IReadOnlyList<DraftMedia> Media { get; init; } = [];

    /// <summary>Whom it is for, in the author's words.</summary>
    public string? Audience { get; init; }

    /// <summary>The event that it is about, in the author's words.</summary>
    public string? Event { get; init; }

    /// <summary>The moment of posting; null: now, by the checker's clock.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>What the author said of a picture that couldn't be read: <c>nobody</c>, <c>no_screen</c>.</summary>
    public IReadOnlyList<string> ToldOfPictures { get; init; } = [];

    /// <summary>Findings that the author answered with a reason: they don't count any more where the same rule finds the same words. What needs a person can't be waived.</summary>
    public IReadOnlyList<WaivedFinding> Waived { get; init; } = [];
}
