using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Drafts;

/// <summary>What the organisation knows now: comms' hold, embargoes, what an account had checked before.</summary>
public interface IDraftRegisters
{
    /// <summary>For one account; read afresh for each check, so that a hold holds at once.</summary>
    ValueTask<DraftRegisters> OfAsync(AccountId account, CancellationToken cancel);
}
