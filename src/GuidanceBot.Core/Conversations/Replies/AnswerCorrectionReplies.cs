using System.Globalization;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>An answer put right in the open after the guidance changed: the old message is marked where it stands, and a new one notifies.</summary>
public static class AnswerCorrectionReplies
{
    /// <summary>The slot of the new message.</summary>
    public static string Slot(AnswerRecord corrected)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        return string.Create(CultureInfo.InvariantCulture, $"correction:{corrected.Ref}:{corrected.Correction!.At.ToUnixTimeSeconds()}");
    }

    /// <summary>The old message.</summary>
    /// <param name="told">The answer as it stood.</param>
    /// <param name="corrected">The same with its correction.</param>
    public static Reply Marked(AnswerRecord told, AnswerRecord corrected)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(corrected);
        var c = corrected.Correction!;
        return Base(corrected, "answer-corrected", "Corrected: " + Now(c.Answer)) with
        {
            Sign = Sign.Corrected,
            Summary = $"Corrected: {Now(c.Answer).TrimEnd('…')}. The new answer is below.",
            Blocks =
            [
                new LineBlock(Line.Of("This answer was corrected on ", new TimeRun(c.At, TimeShape.Date), ". The new one is below."), Weight.Lead),
                new BeforeBlock("What I said before", Before(told.Stands), new Line([new TimeRun(told.Correction?.At ?? told.AskedAt, TimeShape.Date)])),
                new LineBlock(Line.Of("Why: the guidance changed on ", new TimeRun(c.At, TimeShape.Date), "."), Weight.Small),
            ],
            Actions = [Ways.AskAPerson()],
        };
    }

    /// <summary>The new message.</summary>
    /// <param name="told">The answer as it stood.</param>
    /// <param name="corrected">The same with its correction.</param>
    /// <param name="seen">True once the asker pressed "Got it".</param>
    public static Reply New(AnswerRecord told, AnswerRecord corrected, bool seen = false)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(corrected);
        var (was, now) = (told.Stands, corrected.Correction!.Answer);
        List<Block> blocks =
        [
            new LineBlock(
                Line.Of("On ", new TimeRun(told.AskedAt, TimeShape.Date), " you asked about this, and I said ", new TextRun(Now(was), Bold: true), ". The guidance has changed since. Now it’s: ", new TextRun(Now(now), Bold: true)),
                Weight.Lead),
        ];
        if (now.Text.Length > 0)
        {
            blocks.Add(new LineBlock(now.Text));
        }

        if (now.Conditions.Count > 0)
        {
            blocks.Add(new ConditionsBlock([.. now.Conditions.Select(c => new Condition(c))]));
        }

        if (now.PathToYes is { Length: > 0 } way)
        {
            blocks.Add(new WayBlock([way]));
        }

        blocks.AddRange((now.Citations.Count > 0 ? now.Citations : now.Nearest).Select(c => new ClauseBlock(c, Ways.Marks(c.Quote, now.Conditions))));
        if (now.Verdict != Verdict.Yes)
        {
            blocks.Add(new LineBlock(Line.Of(new TextRun("If you’ve posted it: ", Bold: true), "no harm done. Change the post if you can; if not, ask a person and they’ll sort it with you.")));
        }

        blocks.Add(new LineBlock(Line.Of("Why: the guidance changed on ", new TimeRun(corrected.Correction.At, TimeShape.Date), ". Sent by a comms lead. My old answer is marked too."), Weight.Small));
        ReplyAction?[] actions = [seen ? null : new ReplyAction("correction.seen", Words.GotIt) { Primary = true }, Ways.AskAPerson(), Ways.Source(now.Citations.Count > 0 ? now.Citations[0] : null)];
        return Base(corrected, "correction", "A correction from me") with
        {
            Sign = Words.SignOf(now.Verdict),
            Summary = $"A correction: I told you {Now(was).TrimEnd('…')}. Now it’s {Now(now).TrimEnd('…')}. {Excerpt.Of(now.Text, 120)}".TrimEnd(),
            Blocks = blocks,
            Actions = [.. actions.OfType<ReplyAction>()],
            Alert = !seen,
        };
    }

    /// <summary>The old message, where comms decided otherwise: their answer stands below it.</summary>
    /// <param name="told">The answer as it was given.</param>
    /// <param name="decided">What comms says.</param>
    /// <param name="otherwise">False where comms, having said otherwise before, now says the same.</param>
    /// <param name="settled">The case.</param>
    public static Reply Overturned(AnswerRecord told, Verdict decided, bool otherwise, Cases.Case settled)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(settled);
        var now = char.ToLowerInvariant(Words.Heading(decided)[0]) + Words.Heading(decided)[1..];
        return Base(told, "answer-corrected", (otherwise ? "Corrected: " : "Comms decided: ") + now) with
        {
            Sign = Sign.Corrected,
            Summary = $"{(otherwise ? "Corrected" : "Comms decided")}: {now.TrimEnd('…')}. Their answer is below.",
            Blocks =
            [
                new LineBlock(Line.Of(otherwise ? "Comms decided otherwise at " : "Comms looked at it again at ", new TimeRun(settled.Outcome!.CorrectedAt ?? settled.Outcome.At, TimeShape.DateTime), $". Go by their answer below ({settled.Number})."), Weight.Lead),
                new BeforeBlock("What I said before", Before(told.Answer), new Line([new TimeRun(told.AskedAt, TimeShape.Date)])),
            ],
        };
    }

    private static string Before(Answer was) => was.Verdict == Verdict.Info ? was.Text : $"{Words.Heading(was.Verdict)} {was.Text}{(was.Conditions.Count > 0 ? " " + string.Join("; ", was.Conditions) + "." : "")}";

    /// <summary>A verdict in the middle of a sentence.</summary>
    private static string Now(Answer answer) => answer.Verdict switch
    {
        Verdict.Info => "this is what the guidance says",
        Verdict.Show => "I’m not sure any more",
        Verdict.Escalate => "one for a person",
        Verdict.Decline => "not one for me",
        var v => char.ToLowerInvariant(Words.Heading(v)[0]) + Words.Heading(v)[1..],
    };

    private static Reply Base(AnswerRecord record, string state, string heading) => new()
    {
        State = state,
        Ref = record.Ref,
        Version = record.Version,
        Sign = Sign.Corrected,
        Heading = heading,
        Summary = heading,
        Asked = record.Question,
        Attached = record.Attachments,
    };
}
