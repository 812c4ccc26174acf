using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>One way to decide.</summary>
/// <param name="Name">Its name: what stands before the names of its fields.</param>
/// <param name="Label">Its words.</param>
/// <param name="Key">The key that picks it.</param>
/// <param name="Step">The step that it is.</param>
/// <param name="Form">Its form; null where it needs none.</param>
public sealed record DeskOutcome(string Name, string Label, string Key, CaseStep Step, Form? Form)
{
    /// <summary>Every way to decide a case of this kind, the most likely first.</summary>
    public static IReadOnlyList<DeskOutcome> Of(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        DeskOutcome[] first = c.Draft is null
            ? [new("answer", c.State == CaseState.AskedBack ? Words.AnswerAnyway : c.ToLetOut is { CanGoOut: true } ? Words.EditAndApprove : Words.AnswerIt, "A", CaseStep.Answer, CaseForms.Answer(c))]
            : [new("approve", Words.ApproveAsItIs, "A", CaseStep.Approve, null), new("edit", Words.EditAndApprove, "E", CaseStep.Approve, CaseForms.Edit(c))];
        return
        [
            .. first,
            new("decline", Words.Decline, "D", CaseStep.Decline, CaseForms.Decline(c)),
            new("ask_back", Words.AskBack, "B", CaseStep.AskBack, CaseForms.AskBack(c)),
        ];
    }
}
