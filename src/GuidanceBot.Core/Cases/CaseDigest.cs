using System.Globalization;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Cases;

/// <summary>Cases without hurry come together in one message at set times instead of one ping each; a press brings a case's card.</summary>
public sealed class CaseDigest(ICases cases, ReviewDesk desk, CaseRoles roles, IDeskSettings settings)
{
    /// <summary>More than people read; what is left stands on top of the next one, and at the desk.</summary>
    public const int Most = 20;

    /// <summary>Sends a queue's digest; nothing where nothing waits any more.</summary>
    public async ValueTask SendAsync(Handling handling, string queue, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        var waiting = (await cases.ListAsync(new CaseFilter(Open: true), cancel)).Where(c => c.Queue == queue && c is { State: CaseState.Waiting, Urgency: Urgency.NoHurry, Muted: false, JoinedTo: null }).ToList();
        if (waiting.Count == 0)
        {
            return;
        }

        var listed = waiting.OrderByDescending(c => c.ForDigest).Take(Most).ToList();
        foreach (var c in listed.Where(c => c.ForDigest))
        {
            await desk.MoveAsync(handling, c, CaseStep.Gather, CaseActor.Clock, null, null, cancel);
        }

        var now = await settings.CurrentAsync(cancel);
        if (waiting.Find(c => c.ForDigest && !listed.Contains(c)) is { } left)
        {
            Reminders.ScheduleDigest(handling, left, now);
        }

        foreach (var place in now.PlacesOf(waiting[0]))
        {
            handling.Send(place, DigestReplies.Of(handling.NewRef("dig"), listed, waiting.Count));
        }
    }

    /// <summary>Brings the card of a case that a digest lists.</summary>
    public async ValueTask OpenAsync(Handling handling, InboundAction action, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(action);
        var number = (action.Verb == DigestReplies.OpenDraft ? "D-" : "Q-") + action.Choice?.ToString(CultureInfo.InvariantCulture);
        if (await cases.FindAsync(number, cancel) is not { } c)
        {
            handling.Refuse("I can’t find that case any more.");
            return;
        }

        if ((await roles.OfAsync(action.From, c, cancel)).Role is not (CaseRole.Reviewer or CaseRole.Holder))
        {
            handling.Refuse("Only comms reviewers can do that.");
            return;
        }

        handling.GoTo(c.Id);
        await desk.ShowCardAsync(handling, c, cancel);
    }
}
