using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Accounts;

/// <summary>Asking for an account of a team's own: offers the form, and makes the sent one a case.</summary>
public sealed class AccountHandler(IGuidanceLibrary library, IAnswerEngine engine, ICases cases, ReviewDesk desk, IDeskSettings settings) : IDeliveryHandler
{
    private const string InGeneral = "May a team have an account of its own?";
    private const int MostClauses = 3;

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        if (handling.Delivery is InboundMessage message)
        {
            handling.Say(AccountReplies.Offer(handling.NewRef("com"), message.Text, (await ClausesAsync(cancel)).Take(1)));
            return;
        }

        var action = (InboundAction)handling.Delivery;
        var today = (await settings.CurrentAsync(cancel)).Hours.Today(handling.Now);
        if (action.Verb != AccountForms.Verb)
        {
            handling.Refuse("I don’t know that button. It may be from an older message.");
        }
        else if (AccountForms.Errors(action.Fields, today) is { Count: > 0 } errors)
        {
            handling.Refuse(string.Join(' ', errors.Values));
        }
        else
        {
            await SendAsync(handling, action, cancel);
        }
    }

    private async ValueTask SendAsync(Handling handling, InboundAction action, CancellationToken cancel)
    {
        var request = AccountRequest.Read(action.Fields);
        var nameless = action.Fields.ContainsKey("nameless");
        var c = new Case
        {
            Id = handling.NewRef("cas"),
            Number = await cases.NextNumberAsync(CaseKind.Account, cancel),
            Kind = CaseKind.Account,
            SourceRef = handling.NewRef("acc"),
            Asker = handling.Delivery.From.Account,
            AskerAddress = handling.Delivery.Address,
            AskerName = nameless ? null : handling.Delivery.From.Name,
            AskedIn = nameless ? null : handling.Delivery.From.Via,
            Nameless = nameless,
            Text = request.Question,
            Why = "a team asks for an account of its own",
            Facts = request.Facts,
            Nearest = [.. (await ClausesAsync(cancel)).Take(MostClauses)],
            Urgency = Urgency.ThisWeek,
            OpenedAt = handling.Now,
            Since = handling.Now,
        };
        handling.Conversation = handling.Conversation with { OpenCaseId = c.Id, Pending = null };
        handling.GoTo(c.Id);
        await desk.OpenAsync(handling, c, cancel);
    }

    private async ValueTask<IEnumerable<Citation>> ClausesAsync(CancellationToken cancel)
    {
        var answer = await engine.AnswerAsync(new Question { Text = InGeneral }, library.Current, cancel);
        return answer.Citations.Concat(answer.Nearest);
    }
}
