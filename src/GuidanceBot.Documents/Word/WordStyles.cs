using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GuidanceBot.Documents.Word;

/// <summary>What a paragraph takes from its style, the styles that it is based on included.</summary>
internal sealed partial class WordStyles
{
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly string? defaultStyle;

    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                styles.TryAdd(id, style);
                defaultStyle ??= style.Type?.Value == StyleValues.Paragraph && style.Default?.Value == true ? id : null;
            }
        }
    }

    /// <summary>The heading level of a paragraph, 1 for the highest; null for body text. Its own outline level wins over its style's.</summary>
    public int? HeadingLevel(ParagraphProperties? properties)
    {
        if (properties?.OutlineLevel?.Val?.Value is { } own)
        {
            return own < 9 ? own + 1 : null;
        }

        foreach (var style in Chain(properties))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
            {
                return level < 9 ? level + 1 : null;
            }

            if (HeadingName().Match(style.StyleName?.Val?.Value ?? "") is { Success: true } name)
            {
                return int.Parse(name.Groups["level"].Value, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>True for the style of the document's title.</summary>
    public bool IsTitle(ParagraphProperties? properties) => Chain(properties).Any(s => TitleName().IsMatch(s.StyleName?.Val?.Value ?? ""));

    /// <summary>True for the lines of a table of contents.</summary>
    public bool IsContents(ParagraphProperties? properties) => Chain(properties).Any(s => ContentsName().IsMatch(s.StyleName?.Val?.Value ?? ""));

    /// <summary>The list that the style puts the paragraph in.</summary>
    public (int NumId, int? Level, string StyleId)? Numbering(ParagraphProperties? properties)
    {
        foreach (var style in Chain(properties))
        {
            if (style.StyleParagraphProperties?.NumberingProperties is { NumberingId.Val.Value: var id } numbering)
            {
                return (id, numbering.NumberingLevelReference?.Val?.Value, style.StyleId!.Value!);
            }
        }

        return null;
    }

    /// <summary>True where the style sets bold.</summary>
    public bool IsBold(ParagraphProperties? properties) => Chain(properties).Select(s => s.StyleRunProperties?.Bold).FirstOrDefault(b => b is not null) is { } bold && bold.Val?.Value != false;

    /// <summary>True where the character style sets bold.</summary>
    public bool IsBold(string? characterStyle) => Chain(characterStyle).Select(s => s.StyleRunProperties?.Bold).FirstOrDefault(b => b is not null) is { } bold && bold.Val?.Value != false;

    private IEnumerable<Style> Chain(ParagraphProperties? properties) => Chain(properties?.ParagraphStyleId?.Val?.Value ?? defaultStyle);

    /// <summary>A style and those that it is based on; a circle ends after as many steps as there are styles.</summary>
    private IEnumerable<Style> Chain(string? id)
    {
        for (var steps = 0; id is not null && steps <= styles.Count && styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>Word stores "heading 1" in every language; other programs store their own word for it.</summary>
    [GeneratedRegex(@"^(?:heading|überschrift|titre|título|titolo|kop|nagłówek|rubrik|otsikko|overskrift|nadpis|pennawd|ceannteideal)\s*(?<level>[1-9])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingName();

    [GeneratedRegex("^(?:title|titel|titre|título|titolo)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitleName();

    [GeneratedRegex(@"^(?:toc\s*\d|toc heading|table of figures)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContentsName();
}
