using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Markdown;

namespace GuidanceBot.Documents;

/// <summary>The readers of all formats.</summary>
public static class DocumentReaders
{
    /// <summary>Every reader.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } = [new MarkdownReader()];
}
