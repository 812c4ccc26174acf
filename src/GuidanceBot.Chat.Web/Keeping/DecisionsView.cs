using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>The decisions.</summary>
/// <param name="Rulings">Those that fit.</param>
/// <param name="Words">What was looked for.</param>
/// <param name="Who">Accounts in words.</param>
/// <param name="Problem">What came back undone; null: nothing.</param>
public sealed record DecisionsView(IReadOnlyList<KeptRuling> Rulings, string Words, WhoDid Who, KeepingProblem? Problem = null);
