namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>How one kind of identifier is spoken of, and what it needs beside it.</summary>
public sealed record IdentifierKind
{
    /// <summary>The contract's category: <c>patient_identity</c> or <c>contact_detail</c>.</summary>
    public string Category { get; init; } = "";

    /// <summary>In plain words: "an NHS number".</summary>
    public string Name { get; init; } = "";

    /// <summary>A title of a few words.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why it matters.</summary>
    public string Message { get; init; } = "";

    /// <summary>What to do.</summary>
    public string Fix { get; init; } = "";

    /// <summary>When the draft is ready; empty: "The … is out."</summary>
    public string ReadyWhen { get; init; } = "";

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; } = Severity.Block;

    /// <summary>Words that make it more likely.</summary>
    public IList<string> Cues { get; init; } = [];

    /// <summary><c>cue</c>, <c>home</c>, <c>never</c>; empty where the shape is enough.</summary>
    public string Needs { get; init; } = "";
}
