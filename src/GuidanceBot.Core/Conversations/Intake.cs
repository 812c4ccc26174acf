using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Core.Conversations;

/// <summary>
/// The one way in. Masks patients' numbers and contact details before anything is stored, so that neither database, backup nor
/// reviewer can bring them back; then stores; then the edge may acknowledge.
/// </summary>
public sealed class Intake(IInbox inbox, IIdentifierScanner scanner, IConversations conversations, ISignals signals, TimeProvider time, Rush rush, IStatusLine status)
{
    /// <summary>How long a request waits for the result of an act.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <summary>Masks and stores. False where the delivery is known already.</summary>
    public ValueTask<bool> AcceptAsync(InboundDelivery delivery, CancellationToken cancel)
    {
        var masked = Masking.Mask(delivery, scanner);
        var stored = masked.Hidden.Count == 0 ? inbox.InsertAsync(delivery, cancel) : AcceptAsync(delivery, masked, cancel);

        // Somebody who may yet be turned away isn't told.
        return rush.IsOn && delivery is InboundMessage { From.Unchecked: false } ? TellAsync(stored, delivery.Address, cancel) : stored;
    }

    /// <summary>Masks, stores, and waits a moment for what comes of it.</summary>
    /// <returns>The result; null: still working on it, the outbox brings the rest.</returns>
    public async ValueTask<ActResult?> AcceptAndWaitAsync(InboundDelivery delivery, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        await AcceptAsync(delivery, cancel);
        var until = time.GetUtcNow() + Patience;
        while (true)
        {
            var next = signals.Next(Topics.Handled);
            if (await inbox.FindResultAsync(delivery.Address.Chat, delivery.Address.Tenant, delivery.DeliveryId, cancel) is { } result)
            {
                return result;
            }

            var left = until - time.GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            // Another replica may handle it: its wake-up can be missed, so look again anyway.
            await Task.WhenAny(next, Task.Delay(left < Poll ? left : Poll, time, cancel));
        }
    }

    /// <summary>It is safe now and its turn comes later: whoever wrote it needn't wonder.</summary>
    private async ValueTask<bool> TellAsync(ValueTask<bool> stored, ConversationAddress address, CancellationToken cancel)
    {
        var fresh = await stored;
        if (fresh)
        {
            await status.ShowAsync(address, Words.Busy, cancel);
        }

        return fresh;
    }

    private async ValueTask<bool> AcceptAsync(InboundDelivery delivery, InboundDelivery masked, CancellationToken cancel)
    {
        // "It isn't one": the asker vouched for the next message. Looked up only here, where something was found.
        var conversation = await conversations.FindAsync(delivery.Address.Key, cancel);
        return await inbox.InsertAsync(conversation?.ReadsAsItIsUntil > time.GetUtcNow() ? delivery : masked, cancel);
    }
}
