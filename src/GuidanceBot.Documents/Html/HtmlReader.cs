using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Html;

/// <summary>
/// Web pages saved as files: the main part alone. Nothing is fetched and no script runs. Front matter stands in tags such as
/// <c>&lt;meta name="guidance:owner" content="..."&gt;</c>; without one the canonical link is the page's address.
/// </summary>
public sealed class HtmlReader : IDocumentReader
{
    private const string Prefix = "guidance:";

    /// <inheritdoc/>
    public bool Reads(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML";

    /// <inheritdoc/>
    public GuidanceDocument Read(string name, ReadOnlyMemory<byte> content)
    {
        var html = GuidanceText.Decode(name, content.Span);
        HtmlBounds.Check(name, html);
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var into = new ExtractedText(name);
        if (HtmlContent.Main(page) is { } main)
        {
            new HtmlBody(into).Read(main);
        }

        var title = page.Title is { Length: > 0 } own ? own : Path.GetFileNameWithoutExtension(name);
        var (text, blocks) = into.Close(title);
        return BlockDocument.Of(name, content.Span, text, FrontMatterReader.FromValues(name, Properties(page)), blocks);
    }

    private static Dictionary<string, (string Value, string Where)> Properties(IDocument page)
    {
        var values = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } address && address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            values["source_url"] = (address, "canonical link");
        }

        foreach (var meta in page.QuerySelectorAll("meta[name][content]"))
        {
            var key = meta.GetAttribute("name")!;
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                values[FrontMatterReader.Normal(key[Prefix.Length..])] = (meta.GetAttribute("content")!.Trim(), "meta tag");
            }
        }

        return values;
    }
}
