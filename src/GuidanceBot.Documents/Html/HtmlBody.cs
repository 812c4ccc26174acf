using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Html;

/// <summary>Walks the main part of a page: inline text is gathered until a block begins or ends.</summary>
internal sealed class HtmlBody(ExtractedText into)
{
    private const int MaxDepth = 500;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private readonly StringBuilder line = new();
    private int letters;
    private int bold;

    /// <summary>A term stands in the line and waits for what explains it.</summary>
    private bool afterTerm;

    /// <summary>Reads an element and all below it.</summary>
    public void Read(IElement element)
    {
        ReadChildren(element, false, 0);
        Flush();
    }

    private void ReadChildren(INode parent, bool isBold, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data.Replace('\n', ' ').Replace('\r', ' '), isBold);
            }
            else if (node is IElement element && !HtmlContent.IsAround(element))
            {
                ReadElement(element, isBold, depth + 1);
            }
        }
    }

    private void ReadElement(IElement element, bool isBold, int depth)
    {
        var name = element.LocalName;
        if (Inline.Contains(name))
        {
            if (name is not ("del" or "s" or "strike") && !IsNoteMark(element))
            {
                ReadChildren(element, isBold || name is "b" or "strong", depth);
            }

            return;
        }

        if (name is "br")
        {
            Append("\n", isBold);
            return;
        }

        if (name is not "dd" || !afterTerm)
        {
            Flush();
        }

        afterTerm = false;
        switch (name)
        {
            case ['h', >= '1' and <= '6']:
                into.Anchor = AnchorOf(element);
                into.Heading(TextOf(element), name[1] - '0');
                break;
            case "summary":
                into.Heading(TextOf(element), null);
                break;
            case "dt" when TextOf(element).EndsWith('?'):
                into.Heading(TextOf(element), null);
                break;
            case "dt":
                Append(TextOf(element) + ": ", false);
                afterTerm = true;
                break;
            case "ul" or "ol":
                ReadList(element, 0);
                break;
            case "table" when HtmlTable.IsData(element):
                HtmlTable.Read(element, into);
                break;
            default:
                ReadChildren(element, isBold, depth);
                Flush();
                break;
        }
    }

    private void ReadList(IElement list, int depth)
    {
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        if (depth == 0)
        {
            into.Break();
        }

        foreach (var item in list.Children.Where(c => !HtmlContent.IsAround(c)))
        {
            if (item.LocalName is "ul" or "ol" && depth < 8)
            {
                ReadList(item, depth + 1);
                continue;
            }

            into.Item(list.LocalName is "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}.") : "-", TextOf(item, withoutLists: true), depth);
            foreach (var inner in Lists(item))
            {
                if (depth < 8)
                {
                    ReadList(inner, depth + 1);
                }
            }
        }
    }

    private static IEnumerable<IElement> Lists(IElement item) => item.QuerySelectorAll("ul, ol").Where(l => ReferenceEquals(l.ParentElement?.Closest("li"), item));

    /// <summary>The words of an element, without what isn't guidance.</summary>
    public static string TextOf(IElement element, bool withoutLists = false)
    {
        var words = new StringBuilder();
        Gather(element, words, withoutLists, 0);
        return words.ToString().Trim();
    }

    private static void Gather(INode parent, StringBuilder words, bool withoutLists, int depth)
    {
        foreach (var node in depth > MaxDepth ? [] : parent.ChildNodes.AsEnumerable())
        {
            if (node is IText text)
            {
                words.Append(text.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (node is IElement element && !HtmlContent.IsAround(element) && !(withoutLists && element.LocalName is "ul" or "ol") && element.LocalName is not ("del" or "s" or "strike") && !IsNoteMark(element))
            {
                var apart = !Inline.Contains(element.LocalName);
                words.Append(apart ? " " : "");
                Gather(element, words, withoutLists, depth + 1);
                words.Append(apart ? " " : "");
            }
        }
    }

    /// <summary>"[1]" over the line, a link to a note.</summary>
    private static bool IsNoteMark(IElement element) => element.LocalName is "sup" && element.QuerySelector("a[href^='#']") is not null;

    private static string? AnchorOf(IElement heading) => heading.Id ?? heading.QuerySelector("[id], a[name]") switch { { Id: { } id } => id, { } named => named.GetAttribute("name"), null => heading.ParentElement is { LocalName: "section" } section ? section.Id : null };

    private void Append(string words, bool isBold)
    {
        line.Append(words);
        var count = words.Count(char.IsLetterOrDigit);
        letters += count;
        bold += isBold ? count : 0;
    }

    private void Flush()
    {
        var text = line.ToString().Trim();
        if (letters > 0 && bold == letters && text.Length <= 200 && text is [.., not ('.' or ';' or ',')])
        {
            into.Heading(text, null);
        }
        else
        {
            into.Paragraph(text);
        }

        line.Clear();
        (letters, bold) = (0, 0);
    }
}
