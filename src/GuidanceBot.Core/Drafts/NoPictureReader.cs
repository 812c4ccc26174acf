namespace GuidanceBot.Core.Drafts;

/// <summary>Reads no picture: every reply to one asks what matters instead.</summary>
public sealed class NoPictureReader : IPictureReader
{
    /// <inheritdoc/>
    public ValueTask<string?> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancel) => new((string?)null);
}
