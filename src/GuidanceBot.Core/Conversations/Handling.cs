using System.Globalization;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Conversations;

/// <summary>One delivery while it is being handled: gathers what is to be written and sent. Nothing happens before the store commits it.</summary>
public sealed class Handling
{
    private readonly List<Change> _changes = [];
    private readonly List<OutboxMessage> _replies = [];
    private ActResult _result = ActResult.Done;

    /// <summary>Starts with nothing to write but who was seen.</summary>
    public Handling(InboundDelivery delivery, Conversation? before, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        Delivery = delivery;
        Now = now;
        Conversation = before ?? new Conversation { Address = delivery.Address, Account = delivery.From.Account };
    }

    /// <summary>What was received.</summary>
    public InboundDelivery Delivery { get; }

    /// <summary>The moment, the same for everything that is written.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The conversation's memory; what is set here is saved.</summary>
    public Conversation Conversation { get; set; }

    /// <summary>True where the memory of the conversation is to be saved.</summary>
    public bool Remembers { get; set; } = true;

    /// <summary>A reference of a kind, the same each time this delivery is handled.</summary>
    public string NewRef(string kind, int number = 0) => Refs.For(kind, Cause + "/" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes something.</summary>
    public void Save(Change change) => _changes.Add(change);

    /// <summary>Replies where it was asked; in a slot, the message that stands there is changed in place.</summary>
    public void Say(Reply reply, string? slot = null) => Send(Delivery.Address, reply, slot);

    /// <summary>Sends somewhere else; under a key of its own where somebody wants to follow it, beside the message of another slot where it is about that.</summary>
    public void Send(ConversationAddress to, Reply reply, string? slot = null, string? onlyFor = null, string? key = null, string? about = null) => _replies.Add(new OutboxMessage
    {
        Key = key ?? Refs.For("out", string.Create(CultureInfo.InvariantCulture, $"{Cause}/{_replies.Count}")),
        To = to,
        Reply = reply,
        Slot = slot,
        OnlyFor = onlyFor,
        About = about,
    });

    /// <summary>Says why an act can't be done: to the waiting request and, where nobody waits, in the conversation.</summary>
    public void Refuse(string sentence) => _result = new ActResult(sentence);

    /// <summary>What the waiting request should show next.</summary>
    public void GoTo(string reference) => _result = new ActResult(GoTo: reference);

    /// <summary>Remembers a turn.</summary>
    public void Remember(Speaker from, string text) => Conversation = Conversation.Say(from, text);

    /// <summary>Everything, to be committed.</summary>
    public Handled Done()
    {
        List<Change> all = Remembers
            ? [new SeeSender(Delivery.From), new SaveConversation(Conversation with { Version = Conversation.Version + 1, LastAt = Now }), .. _changes]
            : _changes;
        return new Handled(all, _replies, _result);
    }

    private string Cause => $"{Delivery.Address.Chat}/{Delivery.Address.Tenant}/{Delivery.DeliveryId}";
}
