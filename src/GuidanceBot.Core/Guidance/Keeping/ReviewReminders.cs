using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>
/// Tells the leads that the review of a document is near or overdue: 30 days before, on the day, then monthly, until it has a new text.
/// That it was done stands in the document's history, in the transaction that sends it: once across replicas and restarts.
/// </summary>
public sealed class ReviewReminders(IGuidanceLibrary library, IDeskSettings settings) : IDeliveryHandler
{
    /// <summary>The verb of the clock's act.</summary>
    public const string Verb = "clock.review";

    /// <summary>So many days before its last day a decision is brought up.</summary>
    private const int DecisionDays = 14;

    /// <summary>The act for each document whose reminder is due at this moment; none out of hours.</summary>
    public async ValueTask<IReadOnlyList<InboundAction>> DueAsync(IGuidanceShelf shelf, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        var hours = (await settings.CurrentAsync(cancel)).Hours;
        var guidance = library.Current;
        if (guidance.IsSample || !hours.IsOpen(now))
        {
            return [];
        }

        var due = new List<InboundAction>();
        foreach (var document in guidance.Documents.Where(d => d.Event is null && (!RulingDocument.Is(d.Name) || d.Clauses.Count > 0)))
        {
            if (DueOf(document, hours.Today(now)) is { } since
                && !(await shelf.MovesAsync(document.Name, cancel)).Any(m => m.Step == GuidanceStep.Reminded && m.Version == document.Version && hours.Today(m.At) >= since))
            {
                due.Add(Of(document, since, now));
            }
        }

        return due;
    }

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        handling.Remembers = false;
        var action = (InboundAction)handling.Delivery;
        var desk = await settings.CurrentAsync(cancel);
        var today = desk.Hours.Today(handling.Now);
        if (library.Current.Documents.FirstOrDefault(d => d.Name == action.Ref) is not { } document || DueOf(document, today) is null)
        {
            // It has a new text since.
            return;
        }

        handling.Save(new NoteGuidance(document.Name, GuidanceStep.Reminded, document.Version, ClockAddress.Chat, handling.Now));
        foreach (var lead in desk.Leads.Count > 0 ? desk.Leads : desk.Places)
        {
            handling.Send(lead, ReviewReplies.Of(handling.NewRef("rev"), document, today, desk.Browser));
        }
    }

    /// <summary>A decision is brought up once, before its last day; a pilot has reminders of its own.</summary>
    private static DateOnly? DueOf(GuidanceDocument document, DateOnly today) => RulingDocument.Is(document.Name)
        ? document.FrontMatter.Expires is { } end && today >= end.AddDays(-DecisionDays) && today <= end ? end.AddDays(-DecisionDays) : null
        : ReviewDay.Of(document.FrontMatter) is { } review ? ReviewDay.ReminderOf(review, today) : null;

    private static InboundAction Of(GuidanceDocument document, DateOnly since, DateTimeOffset now)
    {
        var id = Refs.For("rev", string.Create(CultureInfo.InvariantCulture, $"{document.Name}\n{document.Version}\n{since:yyyy-MM-dd}"));
        return ClockAddress.Act(id, Verb, document.Name, now);
    }
}
