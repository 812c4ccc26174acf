using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Cutting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace GuidanceBot.Documents.Pdf;

/// <summary>
/// PDF files with text in them: headers and footers off, columns in order, words joined that a line end parted. At most 1,000 pages and 30
/// seconds; anchors are pages (<c>page=3</c>). Nothing in the file is run or fetched.
/// </summary>
public sealed class PdfReader : IDocumentReader
{
    private const int MaxPages = 1_000;

    private readonly TimeSpan limit;
    private readonly TimeProvider clock;

    /// <summary>Reads with the time limit of 30 seconds a file.</summary>
    public PdfReader()
        : this(TimeSpan.FromSeconds(30), TimeProvider.System)
    {
    }

    /// <summary>Reads with another time limit.</summary>
    /// <param name="limit">How long one file may take.</param>
    /// <param name="clock">What the time is told by.</param>
    public PdfReader(TimeSpan limit, TimeProvider clock)
    {
        this.limit = limit;
        this.clock = clock;
    }

    /// <inheritdoc/>
    public bool Reads(string fileName) => Path.GetExtension(fileName).Equals(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public GuidanceDocument Read(string name, ReadOnlyMemory<byte> content)
    {
        GuidanceText.CheckSize(name, content.Length);
        using var cancel = new CancellationTokenSource(limit, clock);
        try
        {
            // A damaged file can keep the library busy inside one page, where no token is looked at: then the work is left behind.
            return Task.Run(() => Document(name, content, Pages(name, content, cancel.Token)), cancel.Token).WaitAsync(limit, clock).GetAwaiter().GetResult();
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            throw new UnreadableGuidanceException($"{name} takes longer than {limit.TotalSeconds:0} seconds to read; save it as a smaller or simpler PDF.", late);
        }
    }

    private static List<(double Height, List<PdfLine> Lines)> Pages(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        try
        {
            using var pdf = PdfDocument.Open(content.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (pdf.NumberOfPages > MaxPages)
            {
                throw new UnreadableGuidanceException($"{name} has {pdf.NumberOfPages:N0} pages; a guidance file may have {MaxPages:N0}.");
            }

            var pages = new List<(double, List<PdfLine>)>();
            var letters = 0;
            foreach (var page in pdf.GetPages())
            {
                cancel.ThrowIfCancellationRequested();
                letters += page.Letters.Count;
                pages.Add((page.Height, PdfPageLines.Of(page)));
            }

            return letters >= 10 ? pages : throw new UnreadableGuidanceException($"{name} holds pictures of pages, no text: run text recognition (OCR) over it, or give the document that it was made from.");
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new UnreadableGuidanceException($"{name} is protected with a password; save it without one.", locked);
        }
        catch (Exception broken) when (broken is not (UnreadableGuidanceException or OperationCanceledException or OutOfMemoryException))
        {
            // The library throws whatever a damaged file makes it stumble over.
            throw new UnreadableGuidanceException($"{name} is damaged: it is no PDF that can be read.", broken);
        }
    }

    private static GuidanceDocument Document(string name, ReadOnlyMemory<byte> content, List<(double Height, List<PdfLine> Lines)> pages)
    {
        var into = new ExtractedText(name);
        var lines = PdfColumns.Ordered(PdfMargins.Off(pages));
        if (lines.Count > 0)
        {
            new PdfBody(lines, into).Read();
        }

        var (text, blocks) = into.Close(Path.GetFileNameWithoutExtension(name));
        return BlockDocument.Of(name, content.Span, text, FrontMatter.None, blocks);
    }
}
