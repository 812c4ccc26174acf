namespace GuidanceBot.Core.Guidance;

/// <summary>The files that guidance is imported from.</summary>
public interface IGuidanceSource
{
    /// <summary>The files as they stand now, by name. Unreadable folders and files over 20 MB are left out and logged.</summary>
    ValueTask<IReadOnlyList<GuidanceFile>> ReadAsync(CancellationToken cancel);
}

/// <summary>A guidance file.</summary>
/// <param name="Name">Its name in citations.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsSample">True for the sample that ships with the program.</param>
public sealed record GuidanceFile(string Name, ReadOnlyMemory<byte> Content, bool IsSample = false);
