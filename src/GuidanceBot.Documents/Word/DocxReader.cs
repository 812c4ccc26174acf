using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Word;

/// <summary>
/// Word documents (.docx, .docm), all tracked changes accepted. Macros are never touched, nothing outside the file is fetched. Front
/// matter stands in the document's custom properties (owner, effective, review_by, expires, contact, source_url).
/// </summary>
public sealed class DocxReader : IDocumentReader
{
    private static readonly byte[] Protected = [0xD0, 0xCF, 0x11, 0xE0];

    /// <inheritdoc/>
    public bool Reads(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() is ".DOCX" or ".DOCM";

    /// <inheritdoc/>
    public GuidanceDocument Read(string name, ReadOnlyMemory<byte> content)
    {
        GuidanceText.CheckSize(name, content.Length);
        if (content.Span.StartsWith(Protected))
        {
            throw new UnreadableGuidanceException($"{name} is protected with a password or saved as an old .doc; save it as .docx without a password.");
        }

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        ZipBounds.Check(name, stream);
        stream.Position = 0;
        try
        {
            using var word = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = ZipBounds.MaxPartCharacters });
            return Read(name, content, word);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException or InvalidOperationException or ArgumentException or FormatException or IOException)
        {
            throw new UnreadableGuidanceException($"{name} is damaged: it is no Word document (.docx) that can be read.", broken);
        }
    }

    private static GuidanceDocument Read(string name, ReadOnlyMemory<byte> content, WordprocessingDocument word)
    {
        var into = new ExtractedText(name);
        if (word.MainDocumentPart is { } main)
        {
            new WordBody(main, into).Read();
        }

        var title = word.PackageProperties.Title is { Length: > 0 } own ? own : Path.GetFileNameWithoutExtension(name);
        var (text, blocks) = into.Close(title);
        return BlockDocument.Of(name, content.Span, text, FrontMatterReader.FromValues(name, Properties(word)), blocks);
    }

    private static Dictionary<string, (string Value, string Where)> Properties(WordprocessingDocument word)
    {
        var values = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var property in word.CustomFilePropertiesPart?.Properties?.Elements<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>() ?? [])
        {
            if (property.Name?.Value is { } key)
            {
                var value = property.VTFileTime is null && property.VTDate is null ? property.InnerText : property.InnerText.Split('T')[0];
                values[FrontMatterReader.Normal(key)] = (value.Trim(), "document property");
            }
        }

        return values;
    }
}
