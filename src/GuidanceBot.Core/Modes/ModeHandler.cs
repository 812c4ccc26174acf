using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Modes;

/// <summary>Leads look at the modes and switch them, from a chat or from their page; the clock ends pilots.</summary>
public sealed class ModeHandler(ModeBook book, IRoles roles, IDeskSettings settings, PilotFigures figures) : IDeliveryHandler
{
    /// <summary>The clock: a pilot's last day is over.</summary>
    public const string Ended = "mode.ended";

    /// <summary>Longer is no pilot.</summary>
    private const int MostDays = 366;

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        if (handling.Delivery is InboundAction { Verb: Ended, Address.Chat: ClockAddress.Chat } end)
        {
            handling.Remembers = false;
            await EndAsync(handling, end.Version, cancel);
            return;
        }

        var asked = (handling.Delivery as InboundMessage)?.Text;
        if (!(await roles.OfAsync(handling.Delivery.From.Account, cancel)).HasFlag(Roles.Lead))
        {
            Refuse(handling, "Only leads can look at the modes and switch them.", asked);
            return;
        }

        if (asked is not null && ModeCommand.Asks(asked))
        {
            var (modes, _) = await book.CurrentAsync(cancel);
            handling.Say(ModeReplies.Modes(handling.NewRef("mod"), modes, book.DefaultOf(handling.Delivery.Address.Chat), (await settings.CurrentAsync(cancel)).Hours, handling.Now, asked));
            return;
        }

        await SwitchAsync(handling, asked, cancel);
    }

    private async ValueTask SwitchAsync(Handling handling, string? asked, CancellationToken cancel)
    {
        var hours = (await settings.CurrentAsync(cancel)).Hours;
        var today = hours.Today(handling.Now);
        var (command, problem) = handling.Delivery is InboundAction action ? ModeForm.Read(action, today) : (ModeCommand.Read(asked!, handling.Delivery.Address, today), "I can’t read that day: write it as 18 December 2026.");
        if (command is null)
        {
            Refuse(handling, problem!, asked);
            return;
        }

        if (command.Until is { } last && (last < today || last > today.AddDays(MostDays)))
        {
            Refuse(handling, "A pilot’s last day is today or later, and within a year.", asked);
            return;
        }

        var from = handling.Delivery.From;
        var (modes, version) = await book.CurrentAsync(cancel);
        DateTimeOffset? until = command is { Mode: not null, Until: { } day } ? hours.EndOf(day) : null;
        var switched = modes.Switch(command.Scope, command.Mode, until, from.Account.Key, from.Name, handling.Now, version + 1);
        if (modes.RunningAt(command.Scope, handling.Now) is { } cut)
        {
            // A pilot that is cut short ends like any other: with what happened in it.
            var summary = await figures.OfAsync(cut, handling.Now, cancel);
            switched = switched.With(summary);
            await TellLeadsAsync(handling, summary, command.Mode, switched, cancel);
        }

        handling.Save(ModeBook.Write(switched, version));
        if (until is { } end)
        {
            handling.Save(new Schedule(EndOf(version + 1, handling.Now), end));
        }

        var reference = handling.NewRef("mod");
        handling.GoTo(reference);
        if (asked is not null)
        {
            handling.Say(ModeReplies.Switched(reference, switched.Last!, hours, asked));
        }
    }

    /// <summary>Once across replicas: the summary, the mode that was there before and the messages are one transaction against the version that was read.</summary>
    private async ValueTask EndAsync(Handling handling, int pilotVersion, CancellationToken cancel)
    {
        var (modes, version) = await book.CurrentAsync(cancel);
        if (modes.Rules.FirstOrDefault(r => r.Version == pilotVersion) is not { Until: { } until } pilot)
        {
            // A lead has switched it since.
            return;
        }

        var summary = await figures.OfAsync(pilot, until, cancel);
        var ended = modes.End(pilot, summary, handling.Now, version + 1);
        handling.Save(ModeBook.Write(ended, version));
        await TellLeadsAsync(handling, summary, pilot.Before, ended, cancel);
    }

    private async ValueTask TellLeadsAsync(Handling handling, PilotSummary summary, Mode? set, ModeSettings now, CancellationToken cancel)
    {
        var desk = await settings.CurrentAsync(cancel);
        foreach (var lead in desk.Leads.Count > 0 ? desk.Leads : desk.Places)
        {
            handling.Send(lead, ModeReplies.PilotEnded(handling.NewRef("mod", 1), summary, set ?? now.At(lead, "", handling.Now, book.DefaultOf(lead.Chat)), desk.Hours));
        }
    }

    private static InboundAction EndOf(int version, DateTimeOffset now) =>
        ClockAddress.Act("mode:" + version.ToString(CultureInfo.InvariantCulture), Ended, ModeBook.Key, now, version);

    private static void Refuse(Handling handling, string sentence, string? asked)
    {
        handling.Refuse(sentence);
        if (asked is not null)
        {
            handling.Say(WelcomeReplies.Say(handling.NewRef("com"), "Nothing was switched", sentence, asked));
        }
    }
}
