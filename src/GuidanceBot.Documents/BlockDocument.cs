using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents;

/// <summary>The last step of every reader: blocks into a document.</summary>
internal static class BlockDocument
{
    /// <summary>The document; its version is the hash of the file's bytes, so that any change of the file is a new version.</summary>
    public static GuidanceDocument Of(string name, ReadOnlySpan<byte> content, string text, FrontMatter frontMatter, IReadOnlyList<Block> blocks) => new()
    {
        Name = name,
        Version = ContentHash.Of(content),
        Text = text,
        FrontMatter = frontMatter,
        Title = blocks.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1 && h.Text.Length > 0)?.Text.Text ?? name,
        Clauses = ClauseCutter.Cut(name, text, blocks),
    };
}
