using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Cases;

/// <summary>What reviewers do with a case.</summary>
public sealed class ReviewerActs(ICases cases, ReviewDesk desk, CaseRoles roles, IDeskSettings settings, IRoles people, RulingBook rulings, Pilots pilots)
{
    /// <summary>Does it, or refuses with a sentence.</summary>
    public async ValueTask ActAsync(Handling handling, Case c, CaseActor actor, InboundAction a, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(a);
        if (actor.Role is CaseRole.Reviewer or CaseRole.Holder && CaseForms.IsDecision(a.Verb) && await ChangedSinceAsync(c, actor, a.Version, cancel) is { } what)
        {
            handling.Refuse($"It has changed while you were looking: {what} Have another look.{(CaseForms.WordsOf(a) is { Length: > 0 } ? " Your words are kept as a note." : "")}");
            await KeepWordsAsync(handling, c, actor, a, cancel);
            return;
        }

        if (CaseForms.Missing(a, (await settings.CurrentAsync(cancel)).Hours.Today(handling.Now)) is { } missing)
        {
            handling.Refuse(missing);
            return;
        }

        if (a.Verb is "case.approve" or "case.edit.submit" && CaseLifecycle.Try(c.State, CaseStep.Approve, actor.Role).Allowed && (await cases.HistoryAsync(c.Id, cancel)).Unread(c, actor.Sender!.Account) is { } unread)
        {
            handling.Refuse(unread);
            return;
        }

        if (a.Verb == "case.posted.submit" && c is { State: CaseState.Approved, MayBePosted: false })
        {
            handling.Refuse("What was approved has been corrected since, so it can’t go out.");
            return;
        }

        if (a.Verb == "case.split")
        {
            await SplitAsync(handling, c, a, cancel);
            return;
        }

        if (a.Verb == "case.reassign.submit")
        {
            await HandOnAsync(handling, c, actor, a, cancel);
            return;
        }

        var (step, change, text) = Step(handling, c, actor, a);
        if (step is { } s)
        {
            await MoveAsync(handling, c, s, actor, change, text, a, cancel);
        }
        else
        {
            handling.Refuse("I don’t know that button. It may be from an older message.");
        }
    }

    /// <summary>Takes a question off the card that it had joined: it gets its own.</summary>
    private async ValueTask SplitAsync(Handling handling, Case c, InboundAction a, CancellationToken cancel)
    {
        var number = "Q-" + a.Choice?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (c.AlsoAsked.FirstOrDefault(x => x.Number == number) is not { } asked || await cases.FindAsync(asked.CaseId, cancel) is not { } joined || joined.JoinedTo != c.Id)
        {
            handling.Refuse("It isn’t on this card any more.");
            return;
        }

        await desk.MoveAsync(handling, joined, CaseStep.Part, await roles.OfAsync(a.From, joined, cancel), null, c.Number, cancel);
    }

    private static (CaseStep? Step, Func<Case, Case>? Change, string? Text) Step(Handling handling, Case c, CaseActor actor, InboundAction a)
    {
        var words = CaseForms.WordsOf(a);
        return a.Verb switch
        {
            "case.claim" => (CaseStep.Claim, null, null),
            "case.take_over" => (CaseStep.TakeOver, null, null),
            "case.release" => (CaseStep.Release, null, null),
            "case.answer.submit" => (CaseStep.Answer, x => x with { Outcome = Settle(x, actor, handling.Now, a) }, words),
            "case.approve" when c is { Draft: null, ToLetOut: { } held } => held.CanGoOut ? (CaseStep.Answer, x => x with { Outcome = LetOut(held, actor, handling.Now) }, held.Text) : (null, null, null),
            "case.approve" => (CaseStep.Approve, x => x with { Outcome = ApproveAsItIs(x, actor, handling.Now) }, null),
            "case.edit.submit" => (CaseStep.Approve, x => x with { Outcome = Edited(x, actor, handling.Now, a) }, words),
            "case.decline.submit" => (CaseStep.Decline, x => x with { Outcome = Settle(x, actor, handling.Now, a) with { Verdict = null } }, words),
            "case.ask_back.submit" => (CaseStep.AskBack, x => x with { AskedBack = new AskedBackQuestion(words, CaseForms.Choices(a), handling.Now, x.Episode), Lines = [.. x.Lines, new CaseLine(false, words, handling.Now)] }, words),
            "case.note.submit" => (CaseStep.Note, null, words),
            "case.reveal.submit" => (CaseStep.Reveal, x => x with { RevealedAt = handling.Now }, words),
            "case.mute" => (CaseStep.Mute, x => x with { Muted = true }, null),
            "case.reopen" => (CaseStep.Reopen, null, null),
            "case.correct.submit" => (CaseStep.Correct, x => x with { Outcome = Corrected(x, actor, handling.Now, a) }, words),
            "case.keep.submit" => (CaseStep.Keep, x => x with { Outcome = x.Outcome! with { RulingId = x.Number } }, a.Fields["general_question"].Trim()),
            "case.posted.submit" => (CaseStep.Posted, x => x with { Outcome = x.Outcome! with { PostedAt = words, PostedOn = handling.Now } }, words),
            _ => (null, null, null),
        };
    }

    private static Outcome Settle(Case c, CaseActor actor, DateTimeOffset now, InboundAction a)
    {
        var settled = new Outcome
        {
            Verdict = CaseForms.VerdictOf(a),
            Text = CaseForms.WordsOf(a),
            WayToYes = a.Fields.GetValueOrDefault("way_to_yes") is { Length: > 0 } way ? way.Trim() : null,
            Clause = a.Fields.GetValueOrDefault("clause") is { } id ? c.Nearest.FirstOrDefault(n => n.ClauseId == id) : null,
            By = actor.Sender!.Account,
            ByName = actor.Sender.Name,
            At = now,
        };
        settled = WithPilot(settled, c, a);
        return a.Verb == "case.answer.submit" && c.ToLetOut is { CanGoOut: true } held
            ? settled with { FromBot = true, WithEdits = (settled.Verdict, settled.Text, settled.WayToYes ?? "") != (held.Verdict, held.Text.Trim(), held.WayToYes?.Trim() ?? "") }
            : settled;
    }

    /// <summary>A yes to a team's account is a yes for a while, and is kept as a decision; a no takes the decision that was kept along.</summary>
    private static Outcome WithPilot(Outcome settled, Case c, InboundAction a) => (c.Kind, settled.Verdict) switch
    {
        (CaseKind.Account, Verdict.No or Verdict.Info) when c.Outcome is { RulingId: not null } => settled with { RulingId = c.Number },
        (CaseKind.Account, Verdict.Yes or Verdict.YesIf) => settled with { RulingId = c.Number, PilotUntil = AccountRequest.DayOf(a.Fields.GetValueOrDefault(CaseForms.PilotUntil)) ?? c.Outcome?.PilotUntil ?? new AccountRequest { Facts = c.Facts }.Ends },
        _ => settled,
    };

    /// <summary>The bot's own answer, approved as it is.</summary>
    private static Outcome LetOut(HeldAnswer held, CaseActor actor, DateTimeOffset now) => new()
    {
        Verdict = held.Verdict,
        Text = held.Text,
        WayToYes = held.WayToYes,
        Clause = held.Clause,
        FromBot = true,
        By = actor.Sender!.Account,
        ByName = actor.Sender.Name,
        At = now,
    };

    private static Outcome Corrected(Case c, CaseActor actor, DateTimeOffset now, InboundAction a)
    {
        var before = c.Outcome!;
        return WithPilot(before with
        {
            Verdict = CaseForms.VerdictOf(a),
            Text = CaseForms.WordsOf(a),
            WayToYes = a.Fields.GetValueOrDefault("way_to_yes") is { Length: > 0 } way ? way.Trim() : null,
            ApprovedText = null,
            RulingId = null,
            WithEdits = false,
            By = actor.Sender!.Account,
            ByName = actor.Sender.Name,
            CorrectedAt = now,
            Corrections = before.Corrections + 1,
            CorrectedWhy = a.Fields["why"].Trim(),
            Before = before.ApprovedText is { } approved ? "You can post these exact words: " + approved : before.Text,
        }, c, a);
    }

    private static Outcome ApproveAsItIs(Case c, CaseActor actor, DateTimeOffset now) => new()
    {
        Text = "",
        ApprovedText = c.Draft?.Draft.Text ?? c.Text,
        By = actor.Sender!.Account,
        ByName = actor.Sender.Name,
        At = now,
    };

    private static Outcome Edited(Case c, CaseActor actor, DateTimeOffset now, InboundAction a)
    {
        var before = c.Draft?.Draft.Text ?? c.Text;
        var final = a.Fields.GetValueOrDefault("final_text", before).ReplaceLineEndings("\n").Trim();
        return ApproveAsItIs(c, actor, now) with { Text = a.Fields.GetValueOrDefault("note_to_asker", "").Trim(), ApprovedText = final, WithEdits = final != before };
    }

    private async ValueTask MoveAsync(Handling handling, Case c, CaseStep step, CaseActor actor, Func<Case, Case>? change, string? text, InboundAction a, CancellationToken cancel)
    {
        if (step == CaseStep.Keep && !a.Fields.ContainsKey(SettledForms.KeepAnyway) && CaseLifecycle.Try(c.State, step, actor.Role).Allowed && await rulings.ClashAsync(rulings.Of(c, a, actor, handling.Now), cancel) is { } clash)
        {
            handling.Refuse($"It may clash with {Ways.Path(clash.Section)}: “{Excerpt.Of(clash.Quote, 200)}” Change the words, or tick “{SettledForms.KeepAnywayWords}”.");
            return;
        }

        var toAll = a.Fields.ContainsKey(CaseForms.ToAll) || (a.Verb == "case.approve" && c.ToLetOut is { CanGoOut: true });
        if (await desk.MoveAsync(handling, c, step, actor, change, text, cancel, toAll) is not { } moved)
        {
            return;
        }

        if (step == CaseStep.Keep)
        {
            var lead = (await people.OfAsync(c.Outcome!.By, cancel)).HasFlag(Roles.Lead);
            handling.Save(RulingBook.Keep(rulings.Of(c, a, actor, handling.Now) with { DecidedBy = lead ? "the comms lead" : "a comms reviewer" }, actor, handling.Now));
        }
        else if (step is CaseStep.Answer or CaseStep.Approve or CaseStep.Decline or CaseStep.Correct)
        {
            await pilots.KeepAsync(handling, moved, actor, cancel);
            if (moved.Outcome!.RulingId is null)
            {
                // What was kept of an earlier outcome isn't what was decided now; whoever decided may keep it again.
                handling.Save(new WithdrawRuling(RulingDocument.Prefix + c.Number, actor.Sender!.Account.Key, handling.Now));
            }
        }
    }

    private async ValueTask HandOnAsync(Handling handling, Case c, CaseActor actor, InboundAction a, CancellationToken cancel)
    {
        var to = a.Fields.GetValueOrDefault("to", "");
        var line = CaseForms.WordsOf(a) is { Length: > 0 } words ? words : null;
        if (to.Length == 0)
        {
            await MoveAsync(handling, c, CaseStep.Release, actor, null, line, a, cancel);
            return;
        }

        // Only somebody on the list can be given a case, whatever the form carries, and nobody their own.
        if ((await settings.CurrentAsync(cancel)).Reviewers.FirstOrDefault(r => r.Account.Key == to) is not { } reviewer)
        {
            handling.Refuse("They aren’t on the list of reviewers any more. Pick somebody else, or give it back to everyone.");
        }
        else if (await roles.OfAsync(new Sender(reviewer.Account, reviewer.Name), c, cancel) is { Role: CaseRole.Asker or CaseRole.Nobody } other)
        {
            handling.Refuse($"They {(other.Role == CaseRole.Asker ? "sent it themselves" : "don’t review any more")}. Pick somebody else, or give it back to everyone.");
        }
        else
        {
            await MoveAsync(handling, c, CaseStep.HandOn, actor, x => x with { Holder = reviewer.Account, HolderName = reviewer.Name }, line, a, cancel);
        }
    }

    /// <summary>What happened since the reviewer looked that they should know before they decide; null: nothing.</summary>
    private async ValueTask<string?> ChangedSinceAsync(Case c, CaseActor actor, int version, CancellationToken cancel)
    {
        if (version == 0 || version >= c.Version)
        {
            return null;
        }

        var since = (await cases.HistoryAsync(c.Id, cancel)).LastOrDefault(m => m.Version > version && (m.From != m.To || m.Role == CaseRole.Asker || (m.Step is CaseStep.TakeOver or CaseStep.HandOn && actor.Role != CaseRole.Holder)));
        return since switch
        {
            null => null,
            { Role: CaseRole.Asker, Text: { } said } => $"the asker wrote “{Excerpt.Of(CoveredNames.In(said), 80)}”.",
            { Step: CaseStep.Claim or CaseStep.TakeOver or CaseStep.HandOn } when c.Holder is not null => $"{c.HolderName ?? "another reviewer"} has it now.",
            _ => $"it is “{CaseWords.State(c.State)}” now.",
        };
    }

    private async ValueTask KeepWordsAsync(Handling handling, Case c, CaseActor actor, InboundAction a, CancellationToken cancel)
    {
        if (CaseForms.WordsOf(a) is { Length: > 0 } words)
        {
            await desk.MoveAsync(handling, c, CaseStep.Note, actor, null, words, cancel);
        }
    }
}
