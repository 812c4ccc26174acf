using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A case as reviewers read it: one card a place, changed in place on each move.</summary>
public static class CaseCards
{
    private const int MostSplits = 3;

    private static readonly Confirmation SureToApprove = new("Approve the draft as it is?", "The asker will be told that they can post these exact words.", "Approve", "Not yet");

    /// <summary>The slot of a case's card in one place.</summary>
    public static string Slot(Case c, ConversationAddress place)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(place);
        return $"card:{c.Id}@{place.Key}";
    }

    /// <summary>The card.</summary>
    /// <param name="c">The case.</param>
    /// <param name="browser">Where the browser's desk is, for a link to the case there; null: no link.</param>
    public static Reply Of(Case c, Uri? browser = null)
    {
        ArgumentNullException.ThrowIfNull(c);
        var hidden = CoveredThings.Of(c);
        c = c.Covered();
        var closed = CaseLifecycle.IsClosed(c.State);
        var again = c.State == CaseState.Waiting && c.ReopenedAt is not null;
        var kind = CaseWords.Kind(c.Kind);
        var edits = c.State == CaseState.Approved && c.Outcome!.WithEdits;
        var heading = $"{CaseWords.State(c.State)}{(edits ? " with edits" : "")}: {kind} {c.Number}";
        return new Reply
        {
            State = $"case-{(c.Kind == CaseKind.Draft ? "draft" : "question")}-{Name(c, again, edits)}",
            Ref = c.Id,
            Version = c.Version,
            Sign = SignOf(c.State),
            Heading = heading,
            Aside = UnderHeading(c, again),
            Summary = closed ? heading + "." : $"{heading}. {Excerpt.Of(c.Kind == CaseKind.Draft ? c.Why : c.Text, 100)}",
            Blocks = [.. closed ? Settled(c) : Open(c, hidden), .. browser is null ? [] : (Block[])[InBrowser(c, browser)]],
            Actions = closed ? [.. Actions(c), .. Covered(c, hidden)] : [.. Actions(c), .. Covered(c, hidden), .. c.AlsoAsked.Take(MostSplits).Select(Split)],
            Alert = c.State == CaseState.Waiting,
        };
    }

    /// <summary>Takes a question that joined the card off it.</summary>
    public static ReplyAction Split(AlsoAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new ReplyAction("case.split", "Split off " + asked.Number) { Choice = int.Parse(asked.Number.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), Rare = true };
    }

    /// <summary>The sign of a state.</summary>
    public static Sign SignOf(CaseState state) => state switch
    {
        CaseState.Answered or CaseState.Approved => Sign.Ready,
        CaseState.Expired => Sign.Review,
        CaseState.Declined => Sign.No,
        _ => Sign.Person,
    };

    /// <summary>Who asked, as reviewers may read it.</summary>
    public static Line From(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Nameless
            ? "a colleague, sent without a name"
            : new Line([new PersonRun(c.Asker.Key, c.AskerName ?? "a colleague"), c.AskedIn is null ? "" : ", in " + c.AskedIn, .. c.Link is { } link ? (Run[])[" · ", new LinkRun("their post", link.AbsoluteUri)] : []]);
    }

    private static LineBlock InBrowser(Case c, Uri desk) => new(Line.Of(new LinkRun($"Open {c.Number} in the browser’s desk", new Uri(desk, "/desk/" + c.Number).AbsoluteUri)), Weight.Small);

    private static string Name(Case c, bool again, bool edits) => c.State switch
    {
        CaseState.Waiting when again => "reopened",
        CaseState.Waiting when c.Nameless => "nameless",
        CaseState.Approved when edits => "approved-edits",
        CaseState.AskedBack => "asked-back",
        var s => s.ToString().ToLowerInvariant(),
    };

    private static Line UnderHeading(Case c, bool again)
    {
        List<Run> runs = c.State switch
        {
            CaseState.Waiting when again => ["Reopened at ", new TimeRun(c.ReopenedAt!.Value), ": the asker is still unsure"],
            CaseState.Waiting => [c.Kind == CaseKind.Draft ? "Sent at " : "Asked at ", new TimeRun(c.OpenedAt)],
            CaseState.Claimed => ["With ", Holder(c), " since ", new TimeRun(c.Since)],
            CaseState.AskedBack => ["With ", Holder(c), ", asked back at ", new TimeRun(c.AskedBack!.At)],
            CaseState.Withdrawn => ["The asker withdrew it at ", new TimeRun(c.Since)],
            CaseState.Expired => ["Nobody answered in time"],
            _ => [new PersonRun(c.Outcome!.By.Key, c.Outcome.ByName ?? "A comms reviewer"), $" {CaseWords.State(c.State).ToLowerInvariant()} at ", new TimeRun(c.Outcome.At)],
        };
        if (!CaseLifecycle.IsClosed(c.State))
        {
            runs.AddRange([" · needed by ", new TimeRun(c.TargetAt, c.TargetAt - c.OpenedAt > TimeSpan.FromHours(10) ? TimeShape.DateTime : TimeShape.Time)]);
        }

        return new Line(runs);
    }

    private static PersonRun Holder(Case c) => new(c.Holder!.Key, c.HolderName ?? "a comms reviewer");

    private static List<Block> Open(Case c, CoveredThings hidden)
    {
        List<Block> blocks = [Asked(c), .. Held(c)];
        if (c.State == CaseState.AskedBack)
        {
            blocks.Add(new SaidBlock("Asked back", c.AskedBack!.Text, ByReviewer: true));
            blocks.Add(new LineBlock("The clock is paused. I’ll ping you when they reply.", Weight.Small));
        }

        blocks.AddRange(c.Lines.TakeLast(4).Select(l => new SaidBlock(l.FromAsker ? "They say" : "Comms said", l.Text, !l.FromAsker)));
        List<Fact> facts = [new("From", From(c)), new("Why it’s here", c.Why), new("Already told", c.Told.Count > 0 ? c.Told[^1].Text : "nothing yet")];
        if (c.AlsoAsked.Count > 0)
        {
            facts.Add(new Fact("Also asked by", $"{c.AlsoAsked.Count} more: {string.Join(", ", c.AlsoAsked.Select(a => a.Number))}. One answer can go to all of them."));
        }

        facts.AddRange(c.Facts.Select(f => new Fact(CaseWords.Fact(f.Key), f.Value)));
        if (hidden.Any)
        {
            facts.Add(new Fact("Covered", $"{hidden.Words} that the asker chose to send. Opening {hidden.Them} is logged, and the asker sees that."));
        }

        blocks.Add(new FactsBlock(facts));
        if (c.Draft is { Report.Findings.Count: > 0 } draft)
        {
            blocks.Add(new ListBlock("What I found", [.. draft.Report.Findings.Select((f, i) => Line.FromString($"[{i + 1}] {DraftReplies.SeverityWords(f.Severity)}: {f.Title}. {f.Message}"))]));
        }

        if (c.Nearest.Count > 0)
        {
            blocks.Add(new ListBlock("Nearest clauses", [.. c.Nearest.Select(n => n.Url is null ? Line.FromString(Ways.Path(n.Section)) : Line.Of(new LinkRun(Ways.Path(n.Section), n.Url)))]));
        }

        if (c.DecidedBefore.Count > 0)
        {
            blocks.Add(new ListBlock("Decided before", [.. c.DecidedBefore.Select(d => Line.FromString($"{d.Id}: “{d.Question}” {d.Text}"))]));
        }

        blocks.Add(new LineBlock("Talk it over in this thread. The asker never sees it.", Weight.Small));
        return blocks;
    }

    private static List<Block> Settled(Case c)
    {
        List<Block> blocks = [Asked(c)];
        switch (c)
        {
            case { State: CaseState.Approved, Outcome: { WithEdits: true } o }:
                blocks.Add(new ChangedBlock("Approved text", c.Draft?.Draft.Text ?? c.Text, o.ApprovedText!));
                break;
            case { State: CaseState.Approved, Outcome: { ApprovedText: not null } o }:
                blocks.Add(new SaidBlock("Approved text", o.ApprovedText));
                break;
            case { Outcome: { } o }:
                blocks.Add(new SaidBlock(o.Verdict is null ? "Reason" : CaseWords.Decided(o), o.Text, ByReviewer: true));
                break;
            case { State: CaseState.Expired }:
                blocks.Add(new LineBlock($"It’s closed. The asker was told: {(c.Unanswered ? "your question still waits for their reply" : "no answer in time")}, safest not to {CaseWords.NotYet(c)}. A late answer is still welcome: it opens the case again."));
                break;
            default:
                break;
        }

        if (c.Outcome?.WayToYes is { Length: > 0 } way)
        {
            blocks.Add(new WayBlock([way]));
        }

        if (c.Outcome?.Clause is { } clause)
        {
            blocks.Add(new FactsBlock([new("Clause", Ways.Path(clause.Section))]));
        }

        if (c.Outcome is not null)
        {
            if (c.Outcome.RulingId is { } kept)
            {
                blocks.Add(new LineBlock($"Kept as decision {kept}.", Weight.Small));
            }

            if (c.Outcome.CorrectedAt is { } corrected)
            {
                blocks.Add(new LineBlock(Line.Of("Corrected at ", new TimeRun(corrected, TimeShape.DateTime), $": {c.Outcome.CorrectedWhy}"), Weight.Small));
            }

            blocks.Add(new FactsBlock([new("The asker said", c.Solved switch { true => "that solves it", false => "still unsure", null => "nothing yet" })]));
        }

        return blocks;
    }

    /// <summary>What is left to do with a settled case.</summary>
    private static IEnumerable<ReplyAction> After(Case c)
    {
        if (c.Outcome!.RulingId is null)
        {
            yield return new("case.keep", Words.KeepAsDecision) { OpensForm = true };
        }

        if (c.MayBePosted && c.Outcome.PostedAt is null)
        {
            yield return new("case.posted", Words.WePostIt) { OpensForm = true };
        }

        yield return new("case.correct", Words.CorrectIt) { OpensForm = true };
    }

    /// <summary>What the bot would say, where comms reads that first; a check stands in the findings.</summary>
    public static IEnumerable<Block> Held(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        if (c.Draft is not null || c.ToLetOut is not { } held)
        {
            yield break;
        }

        yield return held switch
        {
            { Verdict: { } v } => new LineBlock(Line.Of(new TextRun("My answer: " + Words.Heading(v).TrimEnd('…') + (v == Verdict.YesIf ? "… " : ". "), Bold: true), held.Lead)),
            { AskBack: { } ask } => new LineBlock(Line.Of(new TextRun("I’d ask back: ", Bold: true), ask.Question)),
            _ => new LineBlock(Line.Of(new TextRun("I have no answer. ", Bold: true), "The nearest clauses stand below.")),
        };
        if (held.Conditions.Count > 0)
        {
            yield return new ListBlock(null, [.. held.Conditions.Select(Line.FromString)]);
        }

        if (held.WayToYes is { Length: > 0 } way)
        {
            yield return new WayBlock([way]);
        }

        if (held.Clause is { } clause)
        {
            yield return new ClauseBlock(clause, []);
        }
    }

    private static Block Asked(Case c) => c.Draft is null ? new SaidBlock("Question", c.Text) : DraftReplies.Marked(c.Draft, "Draft, with marks");

    /// <summary>What the asker chose to send is looked at from the card, too.</summary>
    private static IEnumerable<ReplyAction> Covered(Case c, CoveredThings hidden) =>
        hidden.Any ? [new("case.reveal", hidden.Show) { OpensForm = true, Accessible = $"Show what {c.Number} covers" }] : [];

    private static List<ReplyAction> Actions(Case c)
    {
        var draft = c.Kind == CaseKind.Draft;
        ReplyAction answer = draft ? new("case.edit", Words.EditAndApprove) { OpensForm = true, Primary = true } : new("case.answer", c.State == CaseState.AskedBack ? Words.AnswerAnyway : Words.AnswerIt) { OpensForm = true, Primary = true, Accessible = $"Claim and answer {c.Number}" };
        ReplyAction approve = new("case.approve", Words.ApproveAsItIs) { Confirm = SureToApprove };
        ReplyAction claim = new("case.claim", Words.Claim) { Accessible = $"Claim {c.Number}" };
        ReplyAction back = new("case.ask_back", Words.AskBack) { OpensForm = true, Accessible = $"Ask the sender of {c.Number} a question" };
        ReplyAction decline = new("case.decline", Words.Decline) { OpensForm = true };
        ReplyAction handOn = new("case.reassign", Words.HandOn) { OpensForm = true, Rare = true };
        ReplyAction note = new("case.note", Words.AddANote) { OpensForm = true, Rare = true };
        ReplyAction reopen = new("case.reopen", Words.Reopen);
        if (!draft && c.ToLetOut is { CanGoOut: true } && c.State is CaseState.Waiting or CaseState.Claimed)
        {
            ReplyAction letOut = new("case.approve", Words.ApproveAsItIs) { Primary = true, Accessible = $"Approve my answer to {c.Number} as it is" };
            ReplyAction edit = answer with { Label = Words.EditAndApprove, Accessible = $"Edit my answer to {c.Number} and approve it" };
            return [letOut, edit, c.State == CaseState.Waiting ? claim : handOn, back with { Rare = true }, decline with { Rare = true }];
        }

        return (c.State, draft) switch
        {
            (CaseState.Waiting, true) => [answer, approve, claim, back with { Rare = true }, decline with { Rare = true }],
            (CaseState.Waiting, false) => [answer, claim, back, decline with { Rare = true }, note],
            (CaseState.Claimed, true) => [answer, approve, back, decline with { Rare = true }, handOn],
            (CaseState.Claimed, false) => [answer, back, decline, handOn, note],
            (CaseState.AskedBack, _) => [answer, handOn, note],
            (CaseState.Expired, _) => [answer, reopen],
            (CaseState.Withdrawn, _) => [],
            _ => [.. After(c), reopen],
        };
    }
}
