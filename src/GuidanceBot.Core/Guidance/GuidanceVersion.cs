namespace GuidanceBot.Core.Guidance;

/// <summary>One version of a document as it is kept.</summary>
public sealed record GuidanceVersion
{
    /// <summary>The document's name.</summary>
    public required string Document { get; init; }

    /// <summary>The name of the file that it came in, where that isn't the document's: it says which reader takes it.</summary>
    public string? FileName { get; init; }

    /// <summary>The hash of the content.</summary>
    public required string Version { get; init; }

    /// <summary>The file's bytes; empty in lists.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Where it came from: <c>file</c>, <c>browser</c>, <c>sample</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Who brought it: an account's key, or <c>file</c>.</summary>
    public required string By { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where it stands.</summary>
    public VersionState State { get; init; }

    /// <summary>When it was last published; null where it never was.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published it.</summary>
    public string? PublishedBy { get; init; }
}
