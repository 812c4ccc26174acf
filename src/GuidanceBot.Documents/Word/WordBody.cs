using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Word;

/// <summary>
/// Walks a document's body. Notes follow at the end of their section, text boxes after the paragraph that holds them; headers, footers,
/// comments and tables of contents are left out.
/// </summary>
internal sealed class WordBody
{
    private const int MaxDepth = 32;

    private readonly ExtractedText into;
    private readonly MainDocumentPart main;
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly List<long> notes = [];
    private readonly bool hasTitle;
    private string carried = "";

    public WordBody(MainDocumentPart main, ExtractedText into)
    {
        this.main = main;
        this.into = into;
        styles = new WordStyles(main);
        numbering = new WordNumbering(main, styles);
        hasTitle = main.Document?.Body?.Elements<Paragraph>().Take(50).Any(p => styles.IsTitle(p.ParagraphProperties)) == true;
    }

    /// <summary>Reads all of it.</summary>
    public void Read()
    {
        if (main.Document?.Body is { } body)
        {
            Read(body, 0);
            Flush();
        }
    }

    private void Read(OpenXmlElement parent, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Read(paragraph, depth);
                    break;
                case Table table:
                    into.Break();
                    WordTable.Read(table, styles, into, cell => Read(cell, depth + 1));
                    into.Break();
                    break;
                case SdtProperties or SectionProperties or DeletedRun or MoveFromRun:
                    break;
                case SdtElement sdt when sdt.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null || IsContents(sdt):
                    break;
                case AlternateContent alternate:
                    Read((OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? alternate, depth + 1);
                    break;
                default:
                    Read(child, depth + 1);
                    break;
            }
        }
    }

    private void Read(Paragraph paragraph, int depth)
    {
        var properties = paragraph.ParagraphProperties;
        if (styles.IsContents(properties))
        {
            return;
        }

        var read = WordParagraph.Of(paragraph, styles);
        notes.AddRange(read.Notes);
        if (read.RunsOn)
        {
            carried += read.Text;
        }
        else
        {
            Place(properties, read, carried + read.Text);
            carried = "";
        }

        foreach (var box in read.Boxes)
        {
            Read(box, depth + 1);
        }
    }

    private void Place(ParagraphProperties? properties, WordParagraph read, string text)
    {
        var label = numbering.Next(properties);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (styles.IsTitle(properties))
        {
            into.Heading(text, 1);
        }
        else if (styles.HeadingLevel(properties) is { } level)
        {
            Flush();
            into.Heading(Labelled(label, text), level + (hasTitle ? 1 : 0));
        }
        else if (read.IsBold && text.Length <= 200 && text.TrimEnd() is [.., not ('.' or ';' or ',')])
        {
            into.Heading(Labelled(label, text), null);
        }
        else if (label is null || IsClauseNumber(label))
        {
            into.Paragraph(Labelled(label, text));
        }
        else
        {
            into.Item(label.IsBullet ? "-" : label.Text, text, label.Depth);
        }
    }

    /// <summary>"4.2" numbers a clause; "3.", "(a)" and a bullet mark an item.</summary>
    private static bool IsClauseNumber(WordLabel label) => label.Text.TrimEnd('.').Contains('.', StringComparison.Ordinal) || (label.Text is [.., not ('.' or ')')] && !label.IsBullet);

    private static string Labelled(WordLabel? label, string text) => label is null or { IsBullet: true } ? text : label.Text + " " + text.TrimStart();

    /// <summary>Notes that were pointed to since the last heading.</summary>
    private void Flush()
    {
        foreach (var id in notes.Take(1_000))
        {
            var note = id >= 0
                ? (OpenXmlElement?)main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(n => n.Id?.Value == id)
                : main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(n => n.Id?.Value == -id);
            foreach (var paragraph in note?.Elements<Paragraph>() ?? [])
            {
                into.Paragraph(WordParagraph.Of(paragraph, styles).Text);
            }
        }

        notes.Clear();
    }

    private static bool IsContents(SdtElement sdt) => sdt.SdtProperties?.GetFirstChild<SdtContentDocPartObject>()?.DocPartGallery?.Val?.Value is "Table of Contents";
}
