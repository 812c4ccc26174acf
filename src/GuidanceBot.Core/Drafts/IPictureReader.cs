namespace GuidanceBot.Core.Drafts;

/// <summary>Reads the words in a picture: a slide, a poster, a screen.</summary>
public interface IPictureReader
{
    /// <summary>
    /// The words in the order of reading, empty where the picture holds none; null where it was not read: no program for it, not a picture, too large, or
    /// no end before the token was cancelled. A picture's content never makes it throw.
    /// </summary>
    ValueTask<string?> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancel);
}
