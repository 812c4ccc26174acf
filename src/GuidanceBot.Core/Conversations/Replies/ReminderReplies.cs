using GuidanceBot.Core.Cases;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>What the clock says about a case that waits: always a new message, so that it notifies.</summary>
public static class ReminderReplies
{
    private static readonly Confirmation SureToWithdraw = new("Withdraw this question?", "Comms will stop working on it. You can ask again any time.", Words.Withdraw, "Keep it");

    /// <summary>To reviewers, before the target: nobody has it yet.</summary>
    public static Reply Due(Case c, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(c);
        var left = Minutes(c.TargetAt - now);
        return ToReviewers(c, "reminder-due", $"{c.Number} is needed in {left} and nobody has it yet.", Line.Of(new TextRun(c.Number, Bold: true), $" is needed in {left}, by ", new TimeRun(c.TargetAt), ", and nobody has it yet."), mute: false);
    }

    /// <summary>To the backup, after the target.</summary>
    public static Reply Overdue(Case c, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(c);
        var late = Minutes(now - c.TargetAt);
        return ToReviewers(c, "reminder-overdue", $"{c.Number} is {late} late, so it comes to you as backup.", Line.Of(new TextRun(c.Number, Bold: true), " was needed by ", new TimeRun(c.TargetAt), $". It’s {late} late, so it comes to you as backup."), mute: true);
    }

    /// <summary>To whoever is on call: the asker says that it can't wait.</summary>
    public static Reply CantWait(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return ToReviewers(c, "reminder-urgent", $"{c.Number} can’t wait, the asker says.", Line.Of(new TextRun(c.Number, Bold: true), " can’t wait, the asker says: it’s needed by ", new TimeRun(c.TargetAt), "."), mute: false);
    }

    /// <summary>To another place: the card didn't get through where it belongs.</summary>
    public static Reply Undelivered(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return ToReviewers(c, "reminder-undelivered", $"{c.Number} didn’t reach its channel, so it comes to you.", Line.Of(new TextRun(c.Number, Bold: true), " didn’t reach its channel, so it comes to you. Please check that I’m still in there."), mute: false);
    }

    /// <summary>To reviewers: what they wrote didn't get through to the asker.</summary>
    public static Reply Unheard(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var how = c.Nameless ? "It waits for them in “my questions”." : "It waits for them in “my questions”; tell them another way if it can’t.";
        return Base(c, "reminder-unheard", $"{c.Number} didn’t reach the asker") with
        {
            Summary = $"{c.Number} didn’t reach the asker.",
            Blocks = [new LineBlock(Line.Of(new TextRun(c.Number, Bold: true), $": I can’t bring {(c.State == CaseState.AskedBack ? "your question" : "the answer")} to the asker where they asked. {how}"), Weight.Lead)],
        };
    }

    /// <summary>To the asker: comms still waits for their reply.</summary>
    public static Reply ToReply(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "reminder-asker", "Comms is waiting for your reply") with
        {
            Summary = $"Comms is waiting for your reply: {c.Number}.",
            Blocks = [new SaidBlock("They asked", c.AskedBack!.Text, ByReviewer: true), new LineBlock("Write your answer here. A few words are enough, and “I don’t know” is an answer, too.")],
            Actions = [new("case.reply_form", Words.Reply) { OpensForm = true, Primary = true }, new("case.withdraw", Words.Withdraw) { Danger = true, Confirm = SureToWithdraw }],
        };
    }

    /// <summary>To the asker, after the target.</summary>
    /// <param name="c">The case.</param>
    /// <param name="backup">True where a backup was told.</param>
    public static Reply ToAsker(Case c, bool backup)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "reminder-asker", "Still with comms") with
        {
            Summary = $"Still with comms: {c.Number}. It’s taking longer than they’d like.",
            Blocks = [new LineBlock(Line.Of("Still with comms. ", new TextRun(c.Number, Bold: true), $" is taking longer than they’d like{(backup ? ", and their backup has been told" : "")}. Safest is not to {CaseWords.NotYet(c)} until you hear."), Weight.Lead)],
            Actions = [new("case.add", Words.AddSomething) { OpensForm = true }, new("case.withdraw", Words.Withdraw) { Danger = true, Confirm = SureToWithdraw }],
        };
    }

    private static Reply ToReviewers(Case c, string state, string summary, Line line, bool mute)
    {
        ReplyAction answer = c.Kind == CaseKind.Draft
            ? new("case.edit", Words.EditAndApprove) { OpensForm = true, Primary = true }
            : new("case.answer", Words.AnswerIt) { OpensForm = true, Primary = true, Accessible = $"Claim and answer {c.Number}" };
        List<ReplyAction> actions = [answer, new("case.claim", Words.Claim) { Accessible = $"Claim {c.Number}" }];
        if (mute)
        {
            actions.Add(new("case.mute", Words.MuteCase));
        }

        return Base(c, state, summary.TrimEnd('.')) with { Summary = summary, Blocks = [new LineBlock(line, Weight.Lead)], Actions = actions };
    }

    private static string Minutes(TimeSpan time)
    {
        var minutes = Math.Max(1, (int)Math.Round(Math.Abs(time.TotalMinutes)));
        return minutes switch
        {
            1 => "a minute",
            < 90 => $"{minutes} minutes",
            < 36 * 60 => $"{(int)Math.Round(minutes / 60.0)} hours",
            _ => $"{(int)Math.Round(minutes / 1440.0)} days",
        };
    }

    internal static Reply Base(Case c, string state, string heading) => new()
    {
        State = state,
        Ref = c.Id,
        Version = c.Version,
        Sign = Sign.Person,
        Heading = heading,
        Aside = c.Number,
        Summary = heading,
        Alert = true,
    };
}
