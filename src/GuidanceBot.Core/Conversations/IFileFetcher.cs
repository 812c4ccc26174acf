namespace GuidanceBot.Core.Conversations;

/// <summary>
/// Brings the files that came with a message of one platform. Too slow for the moment in which a platform wants its acknowledgement:
/// the message is stored with references alone, and the files are fetched when it is handled.
/// </summary>
public interface IFileFetcher
{
    /// <summary>The platform's name in addresses.</summary>
    string Chat { get; }

    /// <summary>True for references of files that are still on the platform.</summary>
    bool IsAway(AttachmentRef attachment);

    /// <summary>Fetches the files: pictures are cleaned and kept, a text file becomes the draft.</summary>
    ValueTask<FetchedFiles> FetchAsync(InboundMessage message, CancellationToken cancel);
}

/// <summary>A message with its files.</summary>
/// <param name="Message">The message; its text isn't masked yet where it came out of a file.</param>
/// <param name="Problem">One sentence for the person, where a file couldn't be read; null where all could.</param>
public sealed record FetchedFiles(InboundMessage Message, string? Problem);
