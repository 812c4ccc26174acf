namespace GuidanceBot.Core.Guidance;

/// <summary>Every version of every document, kept in the store.</summary>
public interface IGuidanceShelf
{
    /// <summary>The published version of each document.</summary>
    ValueTask<IReadOnlyList<GuidanceVersion>> PublishedAsync(CancellationToken cancel);

    /// <summary>All versions of a document, newest first, without their content.</summary>
    ValueTask<IReadOnlyList<GuidanceVersion>> HistoryAsync(string document, CancellationToken cancel);

    /// <summary>One version with its content, or null.</summary>
    ValueTask<GuidanceVersion?> FindAsync(string document, string version, CancellationToken cancel);

    /// <summary>Stores a version as a draft; a version that is there already is left as it is.</summary>
    ValueTask AddAsync(GuidanceVersion version, IReadOnlyList<Clause> clauses, CancellationToken cancel);

    /// <summary>Publishes a version and retires the one before. False where it isn't there.</summary>
    ValueTask<bool> PublishAsync(string document, string version, string by, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Retires a document's published version.</summary>
    ValueTask RetireAsync(string document, string by, DateTimeOffset at, CancellationToken cancel);
}
