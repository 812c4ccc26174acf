using System.IO.Compression;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents.Word;

/// <summary>What a packed file may unpack to. The sizes that it claims are checked here, what really comes out is bounded again while it is read.</summary>
internal static class ZipBounds
{
    /// <summary>Characters in one part of the package.</summary>
    public const int MaxPartCharacters = 40_000_000;

    private const long MaxUnpacked = 400_000_000;
    private const int MaxEntries = 5_000;

    /// <summary>Refuses a package that unpacks to too much.</summary>
    public static void Check(string name, Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxEntries || zip.Entries.Sum(e => e.Length) > MaxUnpacked)
            {
                throw new UnreadableGuidanceException($"{name} unpacks to far more than a document holds; it was not opened.");
            }
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableGuidanceException($"{name} is damaged: it is no Word document (.docx).", broken);
        }
    }
}
