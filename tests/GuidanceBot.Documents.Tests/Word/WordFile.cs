using System.IO.Compression;
using System.Text;

namespace GuidanceBot.Documents.Tests.Word;

/// <summary>A Word document made of the XML that a test needs.</summary>
internal sealed class WordFile
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly List<string> relations = [];
    private readonly List<string> types = ["<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"];

    private WordFile(string body) => parts["word/document.xml"] = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Word}><w:body>{body}</w:body></w:document>";

    /// <summary>A document with Heading 1 to 3 and a body.</summary>
    public static WordFile Of(string body) => new WordFile(body).With("styles", string.Concat(Enumerable.Range(1, 3).Select(i => $"<w:style w:type=\"paragraph\" w:styleId=\"Heading{i}\"><w:name w:val=\"heading {i}\"/><w:pPr><w:outlineLvl w:val=\"{i - 1}\"/></w:pPr></w:style>")));

    /// <summary>A heading.</summary>
    public static string H(int level, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"Heading{level}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A paragraph.</summary>
    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A paragraph of a list.</summary>
    public static string Item(int list, int level, string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A table.</summary>
    public static string Table(params string[][] rows) => "<w:tbl>" + string.Concat(rows.Select(r => "<w:tr>" + string.Concat(r.Select(c => $"<w:tc>{P(c)}</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    /// <summary>Adds or replaces a part: styles, numbering, footnotes, endnotes.</summary>
    public WordFile With(string part, string content)
    {
        if (!parts.ContainsKey($"word/{part}.xml"))
        {
            relations.Add($"<Relationship Id=\"r{relations.Count + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{part}\" Target=\"{part}.xml\"/>");
            types.Add($"<Override PartName=\"/word/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml\"/>");
        }

        parts[$"word/{part}.xml"] = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{part} {Word}>{content}</w:{part}>";
        return this;
    }

    /// <summary>Puts a part in as it is.</summary>
    public WordFile WithRaw(string path, string content)
    {
        parts[path] = content;
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" + string.Concat(types) + "</Types>");
            Add(zip, "_rels/.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/_rels/document.xml.rels", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(relations) + "</Relationships>");
            foreach (var (path, content) in parts)
            {
                Add(zip, path, content);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string content)
    {
        using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
