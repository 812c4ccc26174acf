using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Conversations;

/// <summary>A platform's unique event after verification and parsing: what the inbox keeps.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(InboundMessage), "message")]
[JsonDerivedType(typeof(InboundAction), "action")]
public abstract record InboundDelivery
{
    /// <summary>The platform's own id of the event; a second delivery with the same id in the same tenant is absorbed. At most 200 characters.</summary>
    public required string DeliveryId { get; init; }

    /// <summary>Where the reply goes.</summary>
    public required ConversationAddress Address { get; init; }

    /// <summary>Who sent it.</summary>
    public required Sender From { get; init; }

    /// <summary>When the platform says that it was sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Patients' numbers and contact details that the intake masked; spans are those of the masked text.</summary>
    public IReadOnlyList<HiddenSpan> Hidden { get; init; } = [];
}

/// <summary>Something a person wrote: a question, a draft, a reply or a command.</summary>
public sealed record InboundMessage : InboundDelivery
{
    /// <summary>What the person saw when they pressed send, without the platform's markup; masked before it is stored.</summary>
    public required string Text { get; init; }

    /// <summary>Pictures and files that came along.</summary>
    public IReadOnlyList<AttachmentRef> Attachments { get; init; } = [];

    /// <summary>Where the post stands that it came from, for those who may look there; null in private.</summary>
    public Uri? Link { get; init; }

    /// <summary>What the person chose it to be, where a form or a command already says so.</summary>
    public MessageIntent Intent { get; init; }

    /// <summary>The token of what the page showed before it was typed: that comms reads first; null: nothing.</summary>
    public string? Told { get; init; }

    /// <summary>True where its sender ticked that comms reads it without their name.</summary>
    public bool Nameless { get; init; }

    /// <summary>Answers given with it in a form: platform, account, event.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>A press of a button or the sending of a form.</summary>
public sealed record InboundAction : InboundDelivery
{
    /// <summary>What was pressed, <c>noun.verb</c>, the same word on every platform.</summary>
    public required string Verb { get; init; }

    /// <summary>The opaque reference that the button carried: an answer, a draft, a consent, a case.</summary>
    public required string Ref { get; init; }

    /// <summary>The version that the person was looking at.</summary>
    public int Version { get; init; }

    /// <summary>Which of several choices, counted from one.</summary>
    public int? Choice { get; init; }

    /// <summary>What was typed or ticked in a form, by field name; texts are masked before they are stored.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
