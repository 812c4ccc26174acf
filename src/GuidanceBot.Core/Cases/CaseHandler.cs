using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Cases;

/// <summary>Acts on cases: by their asker, by reviewers, by the clock. Who may do what is decided from who did it.</summary>
public sealed class CaseHandler(ICases cases, ReviewDesk desk, CaseRoles roles, ReviewerActs reviewers, CaseDigest digest, HeldCases held, Pilots pilots) : IDeliveryHandler
{
    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        if (handling.Delivery is InboundMessage message)
        {
            await WrittenAsync(handling, message, cancel);
            return;
        }

        var action = (InboundAction)handling.Delivery;
        if (action.Verb == Reminders.Digest)
        {
            handling.Remembers = false;
            await digest.SendAsync(handling, action.Ref, cancel);
            return;
        }

        if (action.Verb is DigestReplies.OpenQuestion or DigestReplies.OpenDraft)
        {
            await digest.OpenAsync(handling, action, cancel);
            return;
        }

        if (await cases.FindAsync(action.Ref, cancel) is not { } c)
        {
            handling.Refuse("I can’t find that case any more.");
            return;
        }

        if (action.Verb.StartsWith("clock.", StringComparison.Ordinal))
        {
            handling.Remembers = false;
            await ClockAsync(handling, c, action, cancel);
            return;
        }

        var actor = await roles.OfAsync(action.From, c, cancel);
        if (!await AskerActAsync(handling, c, actor, action, cancel))
        {
            await reviewers.ActAsync(handling, c, actor, action, cancel);
        }
    }

    /// <summary>What the asker writes while their case is open lands on it.</summary>
    private async ValueTask WrittenAsync(Handling handling, InboundMessage m, CancellationToken cancel)
    {
        var c = (await cases.FindAsync(handling.Conversation.OpenCaseId!, cancel))!;
        var actor = new CaseActor(CaseRole.Asker, m.From);
        var step = c.State == CaseState.AskedBack ? CaseStep.Reply : CaseStep.Add;
        if (await AddAsync(handling, c, actor, step, m.Text, cancel) is not null && step == CaseStep.Add)
        {
            handling.Say(WelcomeReplies.Say(c.Id, $"Added to {c.Number}", "Whoever has it in comms sees what you wrote. For something new, start a new question.", m.Text));
        }
    }

    private async ValueTask<bool> AskerActAsync(Handling handling, Case c, CaseActor actor, InboundAction a, CancellationToken cancel)
    {
        switch (a.Verb)
        {
            case "case.withdraw":
                if (await desk.MoveAsync(handling, c, CaseStep.Withdraw, actor, null, null, cancel) is not null)
                {
                    handling.Conversation = handling.Conversation with { OpenCaseId = null };
                }

                return true;
            case "case.add.submit":
                await AddAsync(handling, c, actor, CaseStep.Add, a.Fields.GetValueOrDefault("addition", ""), cancel);
                return true;
            case "case.reply" when a.Choice is { } n && c.AskedBack is { } q && n >= 1 && n <= q.Choices.Count:
                await ReplyAsync(handling, c, actor, q.Choices[n - 1], cancel);
                return true;
            case "case.reply.submit":
                await ReplyAsync(handling, c, actor, a.Fields.GetValueOrDefault("reply", ""), cancel);
                return true;
            case "case.urgent" when c.State == CaseState.Expired && actor.Role == CaseRole.Asker:
                await ReopenAsync(handling, c with { Urgency = Urgency.Now }, actor, cancel);
                return true;
            case "case.urgent":
                await desk.MoveAsync(handling, c, CaseStep.Urge, actor, null, null, cancel);
                return true;
            case "outcome.solved":
                await desk.MoveAsync(handling, c, CaseStep.Solve, actor, x => x with { Solved = true }, null, cancel);
                return true;
            case "outcome.unsure":
                await ReopenAsync(handling, c, actor, cancel);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A reply to a question that comms has let go of meanwhile is still worth reading.</summary>
    internal static CaseStep Replying(Case c) => c is { AskedBack: not null, State: CaseState.Waiting or CaseState.Claimed } ? CaseStep.Add : CaseStep.Reply;

    private async ValueTask ReopenAsync(Handling handling, Case c, CaseActor actor, CancellationToken cancel)
    {
        if (await desk.MoveAsync(handling, c, CaseStep.Reopen, actor, null, null, cancel) is { } again && actor.Role == CaseRole.Asker)
        {
            handling.Conversation = handling.Conversation with { OpenCaseId = again.Id };
        }
    }

    /// <summary>What was asked shows the reply, whether comms still waits for it or not.</summary>
    private async ValueTask ReplyAsync(Handling handling, Case c, CaseActor actor, string text, CancellationToken cancel)
    {
        var step = Replying(c);
        if (await AddAsync(handling, c, actor, step, text, cancel) is { } moved && step == CaseStep.Add)
        {
            handling.Send(moved.AskerAddress, OutcomeReplies.Replied(moved), OutcomeReplies.AskedBackSlot(moved));
        }
    }

    private async ValueTask<Case?> AddAsync(Handling handling, Case c, CaseActor actor, CaseStep step, string text, CancellationToken cancel)
    {
        if (text.Trim().Length == 0)
        {
            handling.Refuse("There was nothing in it.");
            return null;
        }

        return await desk.MoveAsync(handling, c, step, actor, x => x with { Lines = [.. x.Lines, new CaseLine(true, text.Trim(), handling.Now)] }, Excerpt.Of(text, 300), cancel);
    }

    private async ValueTask ClockAsync(Handling handling, Case c, InboundAction a, CancellationToken cancel)
    {
        var open = !CaseLifecycle.IsClosed(c.State);
        switch (a.Verb)
        {
            case Reminders.Undelivered when open:
                await desk.RemindAsync(handling, c, CaseStep.Remind, Reminders.Undelivered, "A message about it didn’t get through.", cancel);
                break;
            case Reminders.Unheard when c.State is CaseState.AskedBack or CaseState.Answered or CaseState.Approved or CaseState.Declined:
                await desk.RemindAsync(handling, c, CaseStep.Remind, Reminders.Unheard, "It couldn’t be brought to the asker.", cancel);
                break;
            case Reminders.Show:
                // Whether it is still time is a fact of the case, not of the episode in which this was scheduled.
                await held.ShowAsync(handling, c, cancel);
                break;
            case var _ when c.Episode != a.Version:
                // It has moved on since this was scheduled.
                break;
            case Reminders.Soon:
                await desk.RemindAsync(handling, c, CaseStep.Remind, Reminders.Soon, "It is due soon and nobody has it.", cancel);
                break;
            case Reminders.Late:
                await desk.RemindAsync(handling, c, CaseStep.Escalate, Reminders.Late, "Its target has passed.", cancel);
                break;
            case Reminders.Reply when c.State == CaseState.AskedBack:
                await desk.RemindOfReplyAsync(handling, c, cancel);
                break;
            case Reminders.PilotEnds when a.Choice is { } corrections:
                await pilots.RemindAsync(handling, c, corrections, cancel);
                break;
            case Reminders.Expire when open:
                await desk.MoveAsync(handling, c, CaseStep.Expire, CaseActor.Clock, null, null, cancel);
                break;
            default:
                break;
        }
    }
}
