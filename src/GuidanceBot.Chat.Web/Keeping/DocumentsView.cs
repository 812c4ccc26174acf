using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>All documents, for leads.</summary>
/// <param name="Documents">Those in force, then those that only wait.</param>
/// <param name="Notices">What to know about the files.</param>
/// <param name="Complaints">Answers that didn't help, by clause.</param>
/// <param name="Who">Accounts in words.</param>
/// <param name="Problem">What came back unsent; null: nothing.</param>
public sealed record DocumentsView(IReadOnlyList<KeptDocument> Documents, IReadOnlyCollection<GuidanceNotice> Notices, ClauseComplaints Complaints, WhoDid Who, KeepingProblem? Problem = null);
