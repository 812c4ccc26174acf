using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>What comms decided, as the asker reads it: always a new message, so that it notifies.</summary>
public static class OutcomeReplies
{
    private const string ByComms = "Comms, at ";

    /// <summary>The slot of an outcome: its buttons change in place. Each episode has its own.</summary>
    public static string Slot(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"outcome:{c.Id}:{c.Episode}");
    }

    /// <summary>The slot of a question back, once it was answered: that began a new episode.</summary>
    public static string AskedBackSlot(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"outcome:{c.Id}:{c.AskedBack!.Episode}");
    }

    /// <summary>A question back after its answer: what was said stands, the buttons are gone.</summary>
    public static Reply Replied(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "outcome-replied", "Comms has a question for you", Sign.Person) with
        {
            Summary = $"I’ve passed your answer on: {c.Number}.",
            Blocks = [new SaidBlock(null, c.AskedBack!.Text, ByReviewer: true), new SaidBlock("You said", c.Lines[^1].Text), new LineBlock("I’ve passed it on to the person who asked.", Weight.Small)],
            Alert = false,
        };
    }

    /// <summary>The outcome of a settled case, or a reviewer's question back.</summary>
    public static Reply Of(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.State switch
        {
            _ when c.Outcome?.CorrectedAt is not null => CorrectionReplies.New(c),
            CaseState.Answered => Answered(c, c.Outcome!),
            CaseState.Approved => Approved(c, c.Outcome!),
            CaseState.Declined => Declined(c, c.Outcome!),
            CaseState.Expired => Expired(c),
            CaseState.AskedBack => AskedBack(c, c.AskedBack!),
            _ => throw new ArgumentOutOfRangeException(nameof(c), c.State, "Not an outcome."),
        };
    }

    /// <summary>The asker hears where their draft went out: a message of its own, so that it notifies.</summary>
    public static Reply Posted(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "outcome-posted", "Your draft is out", Sign.Ready) with
        {
            Summary = $"Your draft is out: comms has posted it ({c.Number}).",
            Blocks = [new LineBlock(Line.Of("Comms has posted it: ", new LinkRun("see the post", c.Outcome!.PostedAt!)))],
        };
    }

    /// <summary>The outcome once the asker said that it is solved.</summary>
    public static Reply Solved(Case c) => Of(c) with
    {
        State = "outcome-solved",
        Summary = "Glad that solves it.",
        Actions = [new("outcome.unsure", Words.StillUnsure)],
        Alert = false,
        Blocks = [.. Of(c).Blocks, new LineBlock("You said: that solves it.", Weight.Small)],
    };

    private static ReplyAction[] Settled => [new("outcome.solved", Words.SolvesIt) { Primary = true }, new("outcome.unsure", Words.StillUnsure) { Accessible = "Still unsure, send it back to comms" }];

    private static Reply Answered(Case c, Outcome o)
    {
        var verdict = o.Verdict ?? Verdict.Info;
        List<Block> blocks = [new SaidBlock(null, o.Text, ByReviewer: true)];
        AddWayAndClause(blocks, o);
        blocks.Add(new LineBlock(Line.Of(o.FromBot ? $"I wrote it; a comms reviewer approved it{(o.WithEdits ? " with edits" : "")} at " : ByComms, new TimeRun(o.At), " · " + c.Number), Weight.Small));
        var says = verdict == Verdict.Info ? "Comms says" : "Comms says: " + Lower(CaseWords.Decided(o));
        return Base(c, "outcome-answered", says, Words.SignOf(verdict)) with
        {
            Summary = $"{says.TrimEnd('…')}{(verdict == Verdict.YesIf ? "…" : ".")} {Excerpt.Of(o.Text, 120)}",
            Blocks = o.PilotUntil is null ? blocks : [.. blocks, new LineBlock("I’ll remind you before it ends, with what to look at.", Weight.Small)],
            Actions = Settled,
        };
    }

    private static Reply Approved(Case c, Outcome o)
    {
        List<Block> blocks = o.WithEdits
            ? [new ChangedBlock("Approved text", c.Draft?.Draft.Text ?? c.Text, o.ApprovedText!)]
            : [new SaidBlock("Approved text", o.ApprovedText!)];
        if (o.Text.Length > 0)
        {
            blocks.Add(new SaidBlock("From comms", o.Text, ByReviewer: true));
        }

        if (c.CommsPosts && o.PostedAt is null)
        {
            blocks.Add(new LineBlock("It goes out on an official account, so please don’t post it yourself. You’ll hear here where and when it went out."));
        }

        if (o.PostedAt is { } posted)
        {
            blocks.Add(new LineBlock(o.PostedOn is { } on ? Line.Of("Comms has posted it: ", new LinkRun("see the post", posted), " · ", new TimeRun(on, TimeShape.DateTime)) : Line.Of("Comms has posted it: ", new LinkRun("see the post", posted))));
        }

        blocks.Add(new LineBlock(Line.Of($"Approved{(o.WithEdits ? " with edits" : "")} by comms at ", new TimeRun(o.At), $" · {c.Number}. Change a word and it needs a new look."), Weight.Small));
        var says = (o.PostedAt, c.CommsPosts) switch
        {
            (not null, _) => "Comms has posted it",
            (null, true) => "Approved: comms will post these exact words",
            _ => "You can post these exact words",
        };
        return Base(c, "outcome-approved", says, Sign.Ready) with
        {
            Summary = $"{says}: comms approved your draft{(o.WithEdits ? ", with edits" : "")}.{(c.CommsPosts && o.PostedAt is null ? " You’ll hear where it went out." : "")}",
            Blocks = blocks,
            Actions = Settled,
        };
    }

    private static Reply Declined(Case c, Outcome o)
    {
        List<Block> blocks = [new SaidBlock("Why", o.Text, ByReviewer: true)];
        AddWayAndClause(blocks, o);
        blocks.Add(new LineBlock(Line.Of("Decided by comms at ", new TimeRun(o.At), " · " + c.Number), Weight.Small));
        return Base(c, "outcome-declined", Words.Heading(Verdict.No), Sign.No) with
        {
            Summary = "Not as it is. Here’s the way to yes.",
            Blocks = blocks,
            Actions = c.Kind == CaseKind.Draft ? [.. Settled, new("draft.recheck", Words.EditAndRecheck) { OpensForm = true }] : Settled,
        };
    }

    private static Reply Expired(Case c) => c.Unanswered ? Unanswered(c, c.AskedBack!) : Base(c, "outcome-expired", $"Nobody in comms could answer {c.Number} in time", Sign.Review) with
    {
        Summary = $"Nobody in comms could answer {c.Number} in time. Safest is not to {CaseWords.NotYet(c)}.",
        Blocks = [new LineBlock($"Sorry. Safest is not to {CaseWords.NotYet(c)}. It’s closed now: “Still unsure” sends it to them again.", Weight.Lead)],
        Actions = [new("outcome.unsure", Words.StillUnsure), new("case.urgent", Words.ItCantWait)],
    };

    private static Reply Unanswered(Case c, AskedBackQuestion asked) => Base(c, "outcome-expired", $"{c.Number} is closed: comms had a question for you", Sign.Review) with
    {
        Summary = $"{c.Number} is closed: comms had a question for you, and it’s still open.",
        Blocks = [new SaidBlock("They asked", asked.Text, ByReviewer: true), new LineBlock($"Safest is not to {CaseWords.NotYet(c)}. “Still unsure” sends it to them again: your answer can go with it.")],
        Actions = [new("outcome.unsure", Words.StillUnsure), new("case.urgent", Words.ItCantWait)],
    };

    private static Reply AskedBack(Case c, AskedBackQuestion q) => Base(c, "outcome-asked-back", "Comms has a question for you", Sign.Person) with
    {
        Summary = $"Comms has a question for you about {c.Number}.",
        Blocks = q.Choices.Count > 0
            ? [new ChoicesBlock(q.Text, [.. q.Choices.Select((t, i) => new ReplyAction("case.reply", t) { Choice = i + 1 })]), JustReply]
            : [new SaidBlock(null, q.Text, ByReviewer: true), JustReply],
        Actions = [new("case.reply_form", Words.Reply) { OpensForm = true, Primary = true }],
    };

    private static LineBlock JustReply => new("Or write your answer here. It goes to the person who asked, and only to them.", Weight.Small);

    private static void AddWayAndClause(List<Block> blocks, Outcome o)
    {
        if (o.WayToYes is { Length: > 0 } way)
        {
            blocks.Add(new WayBlock([way]));
        }

        if (o.Clause is { } clause)
        {
            blocks.Add(new ClauseBlock(clause, []));
        }
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static Reply Base(Case c, string state, string heading, Sign sign) => new()
    {
        State = state,
        Ref = c.Id,
        Version = c.Version,
        Sign = sign,
        Heading = heading,
        Aside = c.Number,
        Summary = heading,
        Asked = c.Kind == CaseKind.Draft ? "Draft: " + Excerpt.Of(c.Draft?.Draft.Text ?? c.Text) : c.Text,
        Alert = true,
    };
}
