using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Core.Accounts;

/// <summary>
/// An account that may run for a while: kept as a decision, and both sides are reminded before it ends. The reminder is a delivery with
/// a due time, stored with the answer, as the ladder of an open case is.
/// </summary>
public sealed class Pilots(IGuidanceLibrary library, RulingBook rulings, IDeskSettings settings)
{
    /// <summary>So many days before its end both sides are reminded; of a shorter pilot at its half.</summary>
    public const int DaysBefore = 14;

    /// <summary>What stands in the decision, and the reminder: saved with the step that settles or corrects a request.</summary>
    public async ValueTask KeepAsync(Handling handling, Case settled, CaseActor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(settled);
        if (settled is { Kind: CaseKind.Account, Outcome: { RulingId: not null, PilotUntil: { } until } })
        {
            handling.Save(RulingBook.Keep(rulings.OfPilot(settled), actor, handling.Now));
            if (settled.Outcome.Verdict is Verdict.Yes or Verdict.YesIf)
            {
                Schedule(handling, settled, until, (await settings.CurrentAsync(cancel)).Hours);
            }
        }
    }

    /// <summary>Its end is near: both sides are told, unless the decision was withdrawn, or extended since; then it is looked at again.</summary>
    public async ValueTask RemindAsync(Handling handling, Case c, int corrections, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        if (c.Outcome is not { Verdict: Verdict.Yes or Verdict.YesIf, PilotUntil: not null } outcome || outcome.Corrections != corrections
            || library.Current.Documents.FirstOrDefault(d => d.Name == RulingDocument.Prefix + c.Number)?.FrontMatter.Expires is not { } until)
        {
            return;
        }

        var desk = await settings.CurrentAsync(cancel);
        if (until > outcome.PilotUntil && until.AddDays(-DaysBefore) > desk.Hours.Today(handling.Now))
        {
            Schedule(handling, c, until, desk.Hours);
            return;
        }

        handling.Send(c.AskerAddress, AccountReplies.EndsForAsker(c, until));
        foreach (var place in desk.PlacesOf(c))
        {
            handling.Send(place, AccountReplies.EndsForComms(c, until), about: CaseCards.Slot(c, place));
        }
    }

    private static void Schedule(Handling handling, Case c, DateOnly until, ReviewHours hours)
    {
        var due = hours.NextOpen(hours.EndOf(until.AddDays(-DaysBefore - 1)));
        if (due <= handling.Now)
        {
            due = hours.NextOpen(handling.Now + ((hours.EndOf(until) - handling.Now) / 2));
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{c.Id}:{c.Episode}:{Reminders.PilotEnds}:{c.Outcome!.Corrections}:{until:yyyy-MM-dd}");
        handling.Save(new Schedule(ClockAddress.Act(id, Reminders.PilotEnds, c.Id, handling.Now, c.Episode) with { Choice = c.Outcome.Corrections }, due));
    }
}
