namespace GuidanceBot.Core.Guidance;

/// <summary>Reads one file format into a document. Bounded: 20 MB and 20,000 clauses a file.</summary>
public interface IDocumentReader
{
    /// <summary>True for the file names that this reader takes.</summary>
    bool Reads(string fileName);

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="UnreadableGuidanceException">The bytes are no such document, or it passes a limit; the message says what and where.</exception>
    GuidanceDocument Read(string name, ReadOnlyMemory<byte> content);
}
