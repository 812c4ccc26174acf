using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GuidanceBot.Documents.Word;

/// <summary>
/// The words of a paragraph with all tracked changes accepted: inserted and moved-in text is there, deleted and moved-away text isn't.
/// A no-break hyphen is a hyphen ("1-24 hours"), a tab or line break white space; hidden text and field codes are left out.
/// </summary>
internal sealed class WordParagraph
{
    private readonly StringBuilder text = new();
    private readonly WordStyles styles;
    private readonly bool styleIsBold;
    private int bold;
    private int letters;
    private int fieldCodes;
    private readonly Stack<bool> fields = [];

    private WordParagraph(Paragraph paragraph, WordStyles styles)
    {
        this.styles = styles;
        styleIsBold = styles.IsBold(paragraph.ParagraphProperties);
        Read(paragraph, 0);
    }

    public string Text => text.ToString();

    /// <summary>True where every letter is bold.</summary>
    public bool IsBold => letters > 0 && bold == letters;

    /// <summary>The footnotes and endnotes that it points to; endnotes are negative.</summary>
    public List<long> Notes { get; } = [];

    /// <summary>What stands in text boxes that are anchored here.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <summary>True where accepting the changes deletes the paragraph's end: it goes on with the next.</summary>
    public bool RunsOn { get; private init; }

    public static WordParagraph Of(Paragraph paragraph, WordStyles styles)
    {
        var mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
        return new WordParagraph(paragraph, styles) { RunsOn = mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null };
    }

    private void Read(OpenXmlElement parent, int depth)
    {
        if (depth > 64)
        {
            return;
        }

        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun or ParagraphProperties or SdtProperties or RunProperties or DeletedText or FieldCode or DeletedFieldCode:
                    break;
                case SdtElement sdt when sdt.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null:
                    break;
                case Run run:
                    ReadRun(run, depth);
                    break;
                case AlternateContent alternate:
                    Read((OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? alternate, depth + 1);
                    break;
                case TextBoxContent box:
                    Boxes.Add(box);
                    break;
                case DocumentFormat.OpenXml.Math.Text formula:
                    Append(formula.Text, false);
                    break;
                default:
                    Read(child, depth + 1);
                    break;
            }
        }
    }

    private void ReadRun(Run run, int depth)
    {
        if (run.RunProperties?.Vanish is { } hidden && hidden.Val?.Value != false)
        {
            return;
        }

        var isBold = run.RunProperties?.Bold is { } own ? own.Val?.Value != false : styles.IsBold(run.RunProperties?.RunStyle?.Val?.Value) || styleIsBold;
        foreach (var child in run.ChildElements)
        {
            switch (child)
            {
                case FieldChar field:
                    Field(field);
                    break;
                case FootnoteReference { Id.Value: var note }:
                    Notes.Add(note);
                    break;
                case EndnoteReference { Id.Value: var note }:
                    Notes.Add(-note);
                    break;
                case TextType or TabChar or PositionalTab or Break or CarriageReturn or NoBreakHyphen or SymbolChar when fieldCodes == 0:
                    Append(Sign(child), isBold);
                    break;
                case AlternateContent or Drawing or Picture or EmbeddedObject or Ruby:
                    Read(child is Ruby ruby ? ruby.GetFirstChild<RubyBase>() ?? child : child is AlternateContent alternate ? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? alternate : child, depth + 1);
                    break;
            }
        }
    }

    private static string Sign(OpenXmlElement child) => child switch
    {
        DeletedText or FieldCode or DeletedFieldCode => "",
        Text words => words.Text,
        NoBreakHyphen => "-",
        SymbolChar symbol => WordSymbols.Of(symbol),
        CarriageReturn => "\n",
        Break { Type: null } => "\n",
        _ => child is Break ? " " : "\t",
    };

    /// <summary>Between the start of a field and its separator stands its code, after that what it shows.</summary>
    private void Field(FieldChar field)
    {
        if (field.FieldCharType?.Value is not { } type)
        {
            return;
        }

        if (type == FieldCharValues.Begin)
        {
            fields.Push(true);
            fieldCodes++;
        }
        else if (fields.Count > 0)
        {
            var inCode = fields.Pop();
            fieldCodes -= inCode ? 1 : 0;
            if (type == FieldCharValues.Separate)
            {
                fields.Push(false);
            }
        }
    }

    private void Append(string words, bool isBold)
    {
        text.Append(words);
        var count = words.Count(char.IsLetterOrDigit);
        letters += count;
        bold += isBold ? count : 0;
    }
}
