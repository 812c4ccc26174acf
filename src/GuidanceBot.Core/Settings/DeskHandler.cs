using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Settings;

/// <summary>A lead sets hours, targets and queues.</summary>
public sealed class DeskHandler(DeskBook book, IDeskSettings settings, IEnumerable<IReviewerPlace> places, IRoles roles) : IDeliveryHandler
{
    private const string Changed = "Somebody changed it meanwhile. Look at it again, please: what you typed is still here.";

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        handling.Remembers = false;
        var from = handling.Delivery.From.Account;
        if (!(await roles.OfAsync(from, cancel)).HasFlag(Roles.Lead))
        {
            handling.Refuse("Only leads can change hours and queues.");
            return;
        }

        var (desk, version) = await book.CurrentAsync(cancel);
        var (next, problem) = handling.Delivery is not InboundAction action ? (null, "I don’t know that button.")
            : action.Version != version ? (null, Changed)
            : action.Verb switch
            {
                HoursForm.Verb => Saved(HoursForm.Read(action.Fields, desk, desk.Hours.Today(handling.Now))),
                QueueForm.Save => await QueueAsync(action, desk, cancel),
                QueueForm.Remove when Index(action, desk) is { } i => (desk with { Queues = [.. desk.Queues.Where((_, n) => n != i)] }, null),
                _ => (null, "I don’t know that button. Open the page again, please."),
            };
        if (next is null)
        {
            handling.Refuse(problem!);
            return;
        }

        handling.Save(DeskBook.Write(next, version, from.Key));
        handling.GoTo(handling.NewRef("set"));
    }

    private async ValueTask<(DeskSettings? Desk, string? Problem)> QueueAsync(InboundAction action, DeskSettings desk, CancellationToken cancel)
    {
        var at = Index(action, desk);
        if (action.Choice is not null && at is null)
        {
            return (null, Changed);
        }

        if (at is null && desk.Queues.Count >= QueueForm.Most)
        {
            return (null, $"There are {QueueForm.Most} queues already, and more can’t be kept apart.");
        }

        var (queue, errors) = QueueForm.Read(action.Fields, QueueForm.Chats(await settings.CurrentAsync(cancel)), desk.Queues.Where((_, n) => n != at).Select(q => q.Name));
        if (errors.Count > 0)
        {
            return (null, string.Join(' ', errors.Values));
        }

        foreach (var place in queue.Places)
        {
            foreach (var known in places)
            {
                if (await known.RefusalAsync(place, cancel) is { } refusal)
                {
                    return (null, refusal);
                }
            }
        }

        return (desk with { Queues = at is { } i ? [.. desk.Queues.Select((q, n) => n == i ? queue : q)] : [.. desk.Queues, queue] }, null);
    }

    private static int? Index(InboundAction action, DeskSettings desk) => action.Choice is { } choice && choice >= 1 && choice <= desk.Queues.Count ? choice - 1 : null;

    private static (DeskSettings? Desk, string? Problem) Saved((DeskSettings Desk, IReadOnlyDictionary<string, string> Errors) read) =>
        read.Errors.Count == 0 ? (read.Desk, null) : (null, string.Join(' ', read.Errors.Values));
}
