namespace GuidanceBot.Core.Guidance;

/// <summary>Every version of every document, kept in the store.</summary>
public interface IGuidanceShelf
{
    /// <summary>The published version of each document.</summary>
    ValueTask<IReadOnlyList<GuidanceVersion>> PublishedAsync(CancellationToken cancel);

    /// <summary>Documents whose name begins so and that are in force no more; at most so many, the last retired first.</summary>
    ValueTask<IReadOnlyList<RetiredDocument>> RetiredAsync(string prefix, int max, CancellationToken cancel);

    /// <summary>All versions of a document, newest first, without their content.</summary>
    ValueTask<IReadOnlyList<GuidanceVersion>> HistoryAsync(string document, CancellationToken cancel);

    /// <summary>One version with its content, or null.</summary>
    ValueTask<GuidanceVersion?> FindAsync(string document, string version, CancellationToken cancel);

    /// <summary>Stores a version as a draft; a version that is there already is left as it is.</summary>
    ValueTask AddAsync(GuidanceVersion version, IReadOnlyList<Clause> clauses, CancellationToken cancel);

    /// <summary>Publishes a version and retires the one before. False where it isn't there.</summary>
    ValueTask<bool> PublishAsync(string document, string version, string by, DateTimeOffset at, CancellationToken cancel);

    /// <summary>
    /// Publishes a version in the place of the one that its publisher saw in force (null: none). False where another is in force by
    /// now, or where the version isn't there: then nothing changes. Of several at once exactly one is true.
    /// </summary>
    ValueTask<bool> ReplaceAsync(string document, string version, string? inForce, GuidanceStep step, string by, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Deletes a version that was never published. False where there is no such draft.</summary>
    ValueTask<bool> DiscardAsync(string document, string version, string by, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Versions that were never published, newest first, without their content.</summary>
    ValueTask<IReadOnlyList<GuidanceVersion>> DraftsAsync(CancellationToken cancel);

    /// <summary>What was done to a document, newest first.</summary>
    ValueTask<IReadOnlyList<GuidanceMove>> MovesAsync(string document, CancellationToken cancel);

    /// <summary>Adds a row to a document's history that moves no version.</summary>
    ValueTask NoteAsync(string document, GuidanceStep step, string? version, string by, DateTimeOffset at, int count, CancellationToken cancel);

    /// <summary>Retires a document's published version.</summary>
    ValueTask RetireAsync(string document, string by, DateTimeOffset at, CancellationToken cancel);
}
