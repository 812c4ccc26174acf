using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>A document's versions and history.</summary>
/// <param name="Document">The document.</param>
/// <param name="Versions">Newest first.</param>
/// <param name="Moves">Newest first.</param>
/// <param name="Who">Accounts in words.</param>
/// <param name="Problem">What came back undone; null: nothing.</param>
public sealed record VersionsView(KeptDocument Document, IReadOnlyList<GuidanceVersion> Versions, IReadOnlyList<GuidanceMove> Moves, WhoDid Who, KeepingProblem? Problem = null);
