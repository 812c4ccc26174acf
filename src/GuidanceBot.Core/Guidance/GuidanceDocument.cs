namespace GuidanceBot.Core.Guidance;

/// <summary>One document of the organisation, read and cut into clauses.</summary>
public sealed record GuidanceDocument
{
    /// <summary>Its name in citations: the file's name, for example <c>guidance.md</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of the content: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public required string Version { get; init; }

    /// <summary>The text that is quoted: the file as it stands for Markdown, the extracted text for DOCX, PDF and HTML.</summary>
    public required string Text { get; init; }

    /// <summary>What the document says of itself.</summary>
    public FrontMatter FrontMatter { get; init; } = FrontMatter.None;

    /// <summary>Title: the first heading of the first level, else the name.</summary>
    public required string Title { get; init; }

    /// <summary>The clauses in order of the text.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>The event that the document describes; null for guidance.</summary>
    public Events.EventDescription? Event { get; init; }

    /// <summary>Where not empty: it answers only questions that name one of these, and then before other documents (an event).</summary>
    public IReadOnlyList<string> OnlyWhenNamed { get; init; } = [];
}
