using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents.Markdown;

/// <summary>
/// Markdown and plain text. The document's text is the file as it stands, line ends included, without the byte order mark: offsets are
/// those of what an editor shows. Broken UTF-8 is refused.
/// </summary>
public sealed class MarkdownReader : IDocumentReader
{
    private static readonly string[] Extensions = [".md", ".markdown", ".txt"];

    /// <inheritdoc/>
    public bool Reads(string fileName) => Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public GuidanceDocument Read(string name, ReadOnlyMemory<byte> content)
    {
        var text = GuidanceText.Decode(name, content.Span);
        var (frontMatter, body) = FrontMatterReader.Read(name, text);
        return BlockDocument.Of(name, content.Span, text, frontMatter, MarkdownBlocks.Of(MarkdownLines.Of(name, text, body)));
    }
}
