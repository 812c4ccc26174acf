using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Drafts;

/// <summary>Reads drafts that were checked.</summary>
public interface IDrafts
{
    /// <summary>One draft, or null.</summary>
    ValueTask<DraftRecord?> FindAsync(string reference, CancellationToken cancel);

    /// <summary>A person's own drafts, newest first.</summary>
    ValueTask<IReadOnlyList<DraftRecord>> OfAsync(AccountId account, int max, CancellationToken cancel);
}
