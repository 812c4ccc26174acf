namespace GuidanceBot.Core.Drafts;

/// <summary>What the organisation knows today and a draft can't say: a hold, embargoes, what the account posted before.</summary>
public sealed record DraftRegisters
{
    /// <summary>Nothing is known.</summary>
    public static DraftRegisters Empty { get; } = new();

    /// <summary>Comms' hold on posting; null where none is on.</summary>
    public CrisisHold? Hold { get; init; }

    /// <summary>News that may not be out yet.</summary>
    public IReadOnlyList<Embargo> Embargoes { get; init; } = [];

    /// <summary>What this account posted or replied lately, newest first; a few hundred are enough.</summary>
    public IReadOnlyList<string> RecentPosts { get; init; } = [];
}
