using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Host;

/// <summary>Comms' hold and embargoes as the settings keep them, and what the account had checked before: old enough not to be the draft that is being worked on.</summary>
public sealed class StoredRegisters(RegisterBook book, IDrafts drafts, TimeProvider clock) : IDraftRegisters
{
    private const int MostPosts = 50;
    private static readonly TimeSpan s_settled = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async ValueTask<DraftRegisters> OfAsync(AccountId account, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - s_settled;
        return new DraftRegisters
        {
            Hold = (await book.HoldAsync(cancel)).Hold,
            Embargoes = (await book.EmbargoesAsync(cancel)).Embargoes,
            RecentPosts = [.. (await drafts.OfAsync(account, MostPosts, cancel)).Where(d => d.Latest.At < before).Select(d => d.Latest.Draft.Text)],
        };
    }
}
