using System.Text.RegularExpressions;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Events;

/// <summary>
/// "event card", or "event card Kidney Week": an event on one card. Where comms says it in a channel, the card is posted there; everybody else,
/// and comms elsewhere, reads it alone.
/// </summary>
public sealed partial class EventCards(IGuidanceLibrary library, IRoles roles, IDeskSettings settings) : IDeliveryHandler
{
    /// <summary>True where a message asks for it.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= 140 && Known().IsMatch(text.Trim());
    }

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        var (asked, reference) = (((InboundMessage)handling.Delivery).Text, handling.NewRef("com"));
        var desk = await settings.CurrentAsync(cancel);
        var coming = library.Current.Events.Where(e => e.To >= desk.Hours.Today(handling.Now)).OrderBy(e => e.From).ThenBy(e => e.Name, StringComparer.Ordinal).ToList();
        var named = Known().Match(asked.Trim()).Groups["name"].Value;
        if ((named.Length == 0 ? coming.FirstOrDefault() : coming.Find(e => e.IsNamedIn(named))) is not { } meeting)
        {
            handling.Say(WelcomeReplies.Say(reference, "No such event", coming.Count == 0 ? "No event is described for today or later. Comms can add one: a small file beside the guidance." : $"I know of: {string.Join(", ", coming.Select(e => e.Name))}.", asked));
            return;
        }

        var role = await roles.OfAsync(handling.Delivery.From.Account, cancel);
        if ((role.HasFlag(Roles.Reviewer) || role.HasFlag(Roles.Lead)) && handling.Delivery.Address.Origin is { } channel)
        {
            handling.Send(channel, EventReplies.Brief(handling.NewRef("com", 1), meeting, desk.Browser));
            handling.Say(WelcomeReplies.Say(reference, "Posted", $"The card of {meeting.Name} is in the channel. It doesn’t change by itself: say it again after the event’s file has changed.", asked));
            return;
        }

        handling.Say(EventReplies.Brief(reference, meeting, desk.Browser) with { Asked = asked });
    }

    [GeneratedRegex(@"^/?event cards?(?:\s+(?:for|of)\b)?(?::?\s+(?<name>\S.{0,100}?))?[\s.!?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Known();
}
