using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Settings;

/// <summary>Comms holds posts back and keeps the register of embargoes: reviewers and leads, since a crisis doesn't wait for a lead.</summary>
public sealed class RegisterHandler(RegisterBook book, IDeskSettings settings, IRoles roles) : IDeliveryHandler
{
    private const string Changed = "Somebody changed it meanwhile. Look at it again, please: what you typed is still here.";

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        handling.Remembers = false;
        var from = handling.Delivery.From.Account;
        var said = (handling.Delivery as InboundMessage)?.Text;
        if (((await roles.OfAsync(from, cancel)) & (Roles.Lead | Roles.Reviewer)) == Roles.Staff)
        {
            Refuse(handling, "Only comms can hold posts back and set embargoes.", said);
            return;
        }

        var hours = (await settings.CurrentAsync(cancel)).Hours;
        var (change, problem) = handling.Delivery switch
        {
            InboundMessage message => await SaidAsync(handling, message, hours, cancel),
            InboundAction { Verb: RegisterForms.Hold or RegisterForms.Lift } action => await HoldAsync(action, hours, handling.Now, cancel),
            InboundAction action => await EmbargoAsync(action, hours, handling.Now, cancel),
            _ => (null, "I don’t know that button."),
        };
        if (change is null)
        {
            Refuse(handling, problem!, said);
            return;
        }

        handling.Save(change);
        handling.GoTo(handling.NewRef("set"));
    }

    private async ValueTask<(SaveSetting? Change, string? Problem)> SaidAsync(Handling handling, InboundMessage message, ReviewHours hours, CancellationToken cancel)
    {
        var (before, version) = await book.HoldAsync(cancel);
        if (HoldCommand.Lifts(message.Text))
        {
            if (before is null)
            {
                return (null, "No hold is on.");
            }

            handling.Say(WelcomeReplies.Say(handling.NewRef("hol"), "The hold is lifted", "Drafts are checked as always from now on.", message.Text));
            return (RegisterBook.Write((CrisisHold?)null, version, message.From.Account.Key), null);
        }

        var (hold, problem) = HoldCommand.Read(message.Text, hours, handling.Now);
        if (hold is null)
        {
            return (null, problem);
        }

        handling.Say(WelcomeReplies.Say(handling.NewRef("hol"), "Posts are held", $"{RegisterWords.Sentence(hold)} Say “lift the hold” when it is over.", message.Text));
        return (RegisterBook.Write(hold, version, message.From.Account.Key), null);
    }

    private static void Refuse(Handling handling, string sentence, string? said)
    {
        handling.Refuse(sentence);
        if (said is not null)
        {
            handling.Say(WelcomeReplies.Say(handling.NewRef("hol"), "Nothing was changed", sentence, said));
        }
    }

    private async ValueTask<(SaveSetting? Change, string? Problem)> HoldAsync(InboundAction action, ReviewHours hours, DateTimeOffset now, CancellationToken cancel)
    {
        var (_, version) = await book.HoldAsync(cancel);
        if (action.Version != version)
        {
            return (null, Changed);
        }

        if (action.Verb == RegisterForms.Lift)
        {
            return (RegisterBook.Write((CrisisHold?)null, version, action.From.Account.Key), null);
        }

        var (hold, errors) = RegisterForms.ReadHold(action.Fields, hours, now);
        return errors.Count > 0 ? (null, string.Join(' ', errors.Values)) : (RegisterBook.Write(hold, version, action.From.Account.Key), null);
    }

    private async ValueTask<(SaveSetting? Change, string? Problem)> EmbargoAsync(InboundAction action, ReviewHours hours, DateTimeOffset now, CancellationToken cancel)
    {
        var (embargoes, version) = await book.EmbargoesAsync(cancel);
        if (action.Version != version)
        {
            return (null, Changed);
        }

        var by = action.From.Account.Key;
        if (action.Verb == RegisterForms.Remove)
        {
            return action.Choice is { } choice && choice >= 1 && choice <= embargoes.Count
                ? (RegisterBook.Write((IReadOnlyList<Embargo>)[.. embargoes.Where((_, i) => i != choice - 1)], version, by), null)
                : (null, Changed);
        }

        if (embargoes.Count >= RegisterForms.MostEmbargoes)
        {
            return (null, $"There are {RegisterForms.MostEmbargoes} on the list: take those off that may be out.");
        }

        var (embargo, errors) = RegisterForms.ReadEmbargo(action.Fields, hours, now, embargoes.Select(e => e.Name));
        return errors.Count > 0 ? (null, string.Join(' ', errors.Values)) : (RegisterBook.Write((IReadOnlyList<Embargo>)[.. embargoes, embargo], version, by), null);
    }
}
