using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Html;
using GuidanceBot.Documents.Markdown;
using GuidanceBot.Documents.Pdf;
using GuidanceBot.Documents.Word;

namespace GuidanceBot.Documents;

/// <summary>The readers of all formats.</summary>
public static class DocumentReaders
{
    /// <summary>Every reader: Markdown, Word, web pages, PDF, and event files.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } = [new MarkdownReader(), new DocxReader(), new HtmlReader(), new PdfReader(), new EventReader()];
}
