using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>What a publication leaves to do.</summary>
/// <param name="Document">The document.</param>
/// <param name="Before">The version before, to go back to; null: none.</param>
/// <param name="Again">Who was told otherwise; null where it was never published here.</param>
/// <param name="Rulings">Decisions whose clause changed or went.</param>
/// <param name="Cases">What comms itself answered on words that changed or went.</param>
/// <param name="Sent">How many corrections were sent under this version.</param>
/// <param name="OnTheirWay">True while corrections that were just sent are still being written.</param>
/// <param name="Who">Accounts in words.</param>
/// <param name="Problem">What came back undone; null: nothing.</param>
public sealed record AfterView(KeptDocument Document, GuidanceMove? Before, AskedAgain? Again, IReadOnlyList<KeptRuling> Rulings, IReadOnlyList<Case> Cases, int Sent, bool OnTheirWay, WhoDid Who, KeepingProblem? Problem = null)
{
    /// <summary>True while the page fills itself in.</summary>
    public bool Running => Again is { Complete: false, Failed: false } || OnTheirWay;
}
