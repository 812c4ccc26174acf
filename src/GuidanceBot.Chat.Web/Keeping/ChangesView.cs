using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Guidance.Lint;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>What a text would change.</summary>
/// <param name="Document">The document.</param>
/// <param name="Kept">The version that would be published.</param>
/// <param name="Difference">Against what is in force.</param>
/// <param name="Lint">What makes the new text hard to answer from.</param>
/// <param name="Again">Last month's questions under it.</param>
/// <param name="Who">Accounts in words.</param>
/// <param name="Problem">What came back undone; null: nothing.</param>
public sealed record ChangesView(KeptDocument Document, GuidanceVersion Kept, GuidanceDifference Difference, LintReport Lint, AskedAgain Again, WhoDid Who, KeepingProblem? Problem = null);
