using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Cases;

/// <summary>Nobody has approved an answer by its target time: its asker gets the clauses, once, while comms still has it.</summary>
public sealed class HeldCases(IAnswers answers, IGuidanceLibrary library, ReviewDesk desk)
{
    private const int MostClauses = 3;

    /// <summary>Shows them, unless a person is talking with the asker or they were shown before.</summary>
    public async ValueTask ShowAsync(Handling handling, Case c, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        if (c.ToLetOut is null || c.ShownAt is not null || c.State is not (CaseState.Waiting or CaseState.Claimed) || c.TargetAt > handling.Now)
        {
            return;
        }

        var shown = await ClausesAsync(handling, c, cancel);
        await desk.ShowAsync(handling, c, shown, cancel);
    }

    private async ValueTask<Reply> ClausesAsync(Handling handling, Case c, CancellationToken cancel)
    {
        if (await answers.FindAsync(c.SourceRef, cancel) is not { } record)
        {
            return HeldReplies.OfDraft(c);
        }

        var answer = record.Answer;
        var shown = record with
        {
            Version = record.Version + 1,
            Answer = answer with { Verdict = Verdict.Show, Text = "", Reason = answer.Reason ?? HandOverReason.LowConfidence, Conditions = [], PathToYes = null, FollowUp = null, Citations = [], Nearest = [.. answer.Citations.Concat(answer.Nearest).DistinctBy(n => n.ClauseId, StringComparer.Ordinal).Take(MostClauses)] },
        };

        // "1 answers it" looks into what the asker was shown.
        handling.Save(new SaveAnswer(shown));
        return HeldReplies.OfQuestion(shown, library.Current, c);
    }
}
