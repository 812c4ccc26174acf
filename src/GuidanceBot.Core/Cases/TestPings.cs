using System.Globalization;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Cases;

/// <summary>An admin sends a queue a message that says it is a test: it goes the way that a case's card goes.</summary>
public sealed class TestPings(IRoles roles, IDeskSettings settings) : IDeliveryHandler
{
    /// <summary>The act; its choice counts the queues from one, as <see cref="DeskSettings.ListQueues"/> lists them.</summary>
    public const string Verb = "desk.ping";

    /// <summary>More places than a queue has.</summary>
    private const int MostPlaces = 20;

    /// <summary>The keys of a ping's messages, to follow them in the outbox.</summary>
    public static IReadOnlyList<string> KeysOf(string ping) => [.. Enumerable.Range(0, MostPlaces).Select(i => string.Create(CultureInfo.InvariantCulture, $"{ping}/{i}"))];

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        handling.Remembers = false;
        if (!(await roles.OfAsync(handling.Delivery.From.Account, cancel)).HasFlag(Roles.Admin))
        {
            handling.Refuse("Only admins can send a test ping.");
            return;
        }

        var queues = (await settings.CurrentAsync(cancel)).ListQueues();
        if (handling.Delivery is not InboundAction { Verb: Verb, Choice: { } choice } || choice < 1 || choice > queues.Count)
        {
            handling.Refuse("I don’t know that queue. Open the page again, please.");
            return;
        }

        var queue = queues[choice - 1];
        if (queue.Places.Count == 0)
        {
            handling.Refuse("No place is set for it: its cases stand at the desk only.");
            return;
        }

        var ping = handling.NewRef("pin");
        foreach (var (place, key) in queue.Places.Zip(KeysOf(ping)))
        {
            handling.Send(place, PingReplies.Of(ping, queue.Name), key: key);
        }

        handling.GoTo(ping);
    }
}
