using GuidanceBot.Core.Cases;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A case as its asker reads it: one message that changes in place until the outcome comes as a new one.</summary>
public static class AskerReplies
{
    private static readonly Confirmation SureToWithdraw = new("Withdraw this question?", "Comms will stop working on it. You can ask again any time.", Words.Withdraw, "Keep it");

    /// <summary>The slot of what was asked to be sent: the consent becomes the asker's message about the case.</summary>
    public static string Slot(string sourceRef) => "asker:" + sourceRef;

    /// <summary>The slot of the asker's message about a case; each reopening starts a new one.</summary>
    public static string Slot(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Reopenings == 0 ? Slot(c.SourceRef) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Slot(c.SourceRef)}:{c.Reopenings}");
    }

    /// <summary>The asker's message in the case's present state.</summary>
    public static Reply Of(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.State switch
        {
            CaseState.Waiting => Waiting(c),
            CaseState.Claimed or CaseState.AskedBack => Base(c, "asker-claimed", "Someone in comms is on it") with
            {
                Summary = $"Someone in comms is on it: {c.Number}.",
                Blocks =
                [
                    new LineBlock(Line.Of("A reviewer picked it up at ", new TimeRun(c.Since), ". Expect an answer by ", new TimeRun(c.TargetAt), "; I bring it here."), Weight.Lead),
                    new LineBlock(c.Kind == CaseKind.Account ? "Until then, best not to open it." : "Until then, best not to post it."),
                    .. Revealed(c),
                    References(c),
                ],
                Actions = [Add, Withdraw],
            },
            CaseState.Withdrawn => Base(c, "asker-withdrawn", $"You withdrew {c.Number}") with
            {
                Summary = $"You withdrew {c.Number}.",
                Blocks = [new LineBlock($"Comms has stopped working on {c.Number}. Ask again any time.", Weight.Lead), .. Revealed(c)],
                Actions = [Ways.AskAQuestion with { Primary = false }],
            },
            _ => Base(c, "asker-closed", $"{c.Number} is settled") with
            {
                Summary = $"{c.Number} is settled: see below.",
                Blocks = [new LineBlock("Comms has answered: see the message below.", Weight.Lead), .. Revealed(c), References(c)],
            },
        };
    }

    private static ReplyAction Add => new("case.add", Words.AddSomething) { OpensForm = true };

    private static ReplyAction Withdraw => new("case.withdraw", Words.Withdraw) { Danger = true, Confirm = SureToWithdraw };

    private static Reply Waiting(Case c)
    {
        var urgent = c.Urgency == Urgency.Now;
        var again = c.ReopenedAt is not null;
        var lead = urgent
            ? Line.Of("I’ve sent it to comms, and the person on call is told at once. Expect word by ", new TimeRun(c.TargetAt), ".")
            : Line.Of($"I’ve sent it to comms{(c.Nameless ? ", without your name" : "")}. Expect an answer by ", new TimeRun(c.TargetAt, Shape(c)), ". I’ll bring it here.");
        var waiting = Base(c, again ? "asker-waiting-again" : urgent ? "escalated" : "asker-waiting", again ? "It’s with comms again" : "A person has this now") with
        {
            Summary = $"It’s with comms: {c.Number}. I’ll bring the answer here.",
            Blocks = [new LineBlock(lead, Weight.Lead), new LineBlock($"Safest is not to {CaseWords.NotYet(c)} until then."), .. Revealed(c), References(c)],
            Actions = urgent ? [Add, Withdraw] : [Add, new("case.urgent", Words.ItCantWait), Withdraw],
        };
        return c.Held is null || again || urgent ? waiting : HeldReplies.Waiting(waiting, c);
    }

    /// <summary>That a reviewer looked is logged, and the asker sees it.</summary>
    private static LineBlock[] Revealed(Case c) => c.RevealedAt is { } at && CoveredThings.Of(c with { Lines = [.. c.Lines.Where(l => l.At <= at)] }) is { Any: true } sent ? [new LineBlock(Line.Of($"A reviewer opened {sent.The} that you sent, at ", new TimeRun(at, TimeShape.DateTime), "."), Weight.Small)] : [];

    private static TimeShape Shape(Case c) => c.TargetAt - c.OpenedAt > TimeSpan.FromHours(10) ? TimeShape.DateTime : TimeShape.Time;

    private static FactsBlock References(Case c) => new([new("Your reference", c.Number), new("Sent", new Line([new TimeRun(c.OpenedAt)]))]);

    private static Reply Base(Case c, string state, string heading) => new()
    {
        State = state,
        Ref = c.Id,
        Version = c.Version,
        Sign = Sign.Person,
        Heading = heading,
        Aside = c.Number,
        Summary = heading,
        Asked = c.Kind == CaseKind.Draft ? null : c.Text,
    };
}
