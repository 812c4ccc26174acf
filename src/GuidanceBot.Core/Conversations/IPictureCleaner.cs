namespace GuidanceBot.Core.Conversations;

/// <summary>Draws pictures anew, so that what a camera wrote into them (place, time, device) is gone before anything is kept.</summary>
public interface IPictureCleaner
{
    /// <summary>The picture without what isn't seen; null where it is none, or too large (10 MB, 40 million pixels).</summary>
    ValueTask<CleanedPicture?> CleanAsync(byte[] content, CancellationToken cancel);
}

/// <summary>A picture drawn anew.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Extension">How its name ends, with the dot.</param>
public sealed record CleanedPicture(byte[] Content, string MediaType, string Extension);
