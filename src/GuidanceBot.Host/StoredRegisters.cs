using System.Text.Json;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Host;

/// <summary>Comms' hold and embargoes as the settings keep them, and what the account had checked before: old enough not to be the draft that is being worked on.</summary>
public sealed class StoredRegisters(ISettings settings, IDrafts drafts, TimeProvider clock) : IDraftRegisters
{
    /// <summary>The hold: a <see cref="CrisisHold"/>, or <c>null</c> once it is lifted.</summary>
    public const string HoldKey = "hold";

    /// <summary>The register: a list of <see cref="Embargo"/>.</summary>
    public const string EmbargoesKey = "embargoes";

    private const int MostPosts = 50;
    private static readonly TimeSpan s_settled = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async ValueTask<DraftRegisters> OfAsync(AccountId account, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - s_settled;
        return new DraftRegisters
        {
            Hold = await ReadAsync<CrisisHold>(HoldKey, cancel),
            Embargoes = await ReadAsync<List<Embargo>>(EmbargoesKey, cancel) ?? [],
            RecentPosts = [.. (await drafts.OfAsync(account, MostPosts, cancel)).Where(d => d.Latest.At < before).Select(d => d.Latest.Draft.Text)],
        };
    }

    private async ValueTask<T?> ReadAsync<T>(string key, CancellationToken cancel)
        where T : class => await settings.FindAsync(key, cancel) is { } value ? JsonSerializer.Deserialize<T>(value.Value, JsonSerializerOptions.Web) : null;
}
