using System.Text.Json;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Storage;

/// <summary>What the record keeps of a change. What raises a concern is not recorded, unless it was sent to a person: then without words and without whose it is.</summary>
internal static class ChangeRecords
{
    private const string Bot = "bot";

    /// <summary>The record of a change; null: none.</summary>
    public static NewRecord? Of(Change change, long now) => change switch
    {
        SaveAnswer { Answer: { Version: 1 } a } when a.Answer.Subject != Subject.SpeakingUp =>
            new NewRecord(a.HeldIn is not null ? "answer.held" : "answer", now, Bot, a.Ref) { Subject = a.Account.Key, Guidance = a.GuidanceVersion, Text = Told(a.Answer) },
        SaveAnswer { Answer: { State: AnswerState.Corrected, Correction: { } c } a } =>
            new NewRecord("answer.corrected", now, Bot, a.Ref) { Subject = a.Account.Key, Guidance = c.GuidanceVersion, Text = Told(c.Answer) },
        SaveDraft { Draft: var d } when d.Latest.Report.Findings.All(f => f.Category != PastCounts.SpeakingUp) =>
            new NewRecord(d.Latest.HeldIn is null ? "draft" : "draft.held", now, Bot, d.Ref) { Subject = d.Account.Key, Guidance = d.Latest.GuidanceVersion, Text = string.Join(' ', d.Latest.Report.Findings.Select(f => f.Rule).Prepend(d.Latest.Report.Verdict.ToString())) },
        MoveCase { Case: var c, Move: var m } => new NewRecord("case." + Snake(m.Step.ToString()), now, Snake(m.Role.ToString()), c.Number)
        {
            Subject = c.Nameless || c.Alone ? null : c.Asker.Key,
            By = m.Role is CaseRole.Reviewer or CaseRole.Holder ? m.By?.Key : null,
            Text = c.Alone ? "" : Said(c, m),
        },
        SaveSetting s => new NewRecord("setting", now, "comms", s.Key) { By = s.By, Text = s.Value },
        _ => null,
    };

    /// <summary>A name of ours as it stands in the record: <c>take_over</c>.</summary>
    public static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static string Told(Answer a) => string.Join('\n', (string?[])[Snake(a.Verdict.ToString()), a.Text, .. a.Conditions, a.PathToYes]).TrimEnd();

    private static string Said(Case c, CaseMove m) => m.Step switch
    {
        CaseStep.Open => c.Draft?.Draft.Text ?? c.Text,
        CaseStep.Approve => string.Join('\n', (string?[])[c.Outcome?.ApprovedText, m.Text]).TrimEnd(),
        _ => m.Text ?? "",
    };
}
