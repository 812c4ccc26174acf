using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>
/// What is sent, as people will see it and without any platform's markup: composed once here, rendered by each edge.
/// Texts from people are data in it, never markup.
/// </summary>
public sealed record Reply
{
    /// <summary>Which of the reference messages this is (<c>answer-yes-if</c>, <c>case-question-waiting</c>): for tests, styles and metadata.</summary>
    public required string State { get; init; }

    /// <summary>The opaque reference that its buttons carry: an answer, a draft, a consent or a case.</summary>
    public required string Ref { get; init; }

    /// <summary>The version of what is shown; an act on an older one is refused with a sentence.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The sign that stands beside the heading.</summary>
    public required Sign Sign { get; init; }

    /// <summary>The heading, in the one set of words.</summary>
    public required string Heading { get; init; }

    /// <summary>What stands under the heading: where it comes from, or its number.</summary>
    public Line? Aside { get; init; }

    /// <summary>The short line of a notification: it says the outcome, and holds no identifier.</summary>
    public required string Summary { get; init; }

    /// <summary>What was asked, where the reply shows it on top.</summary>
    public string? Asked { get; init; }

    /// <summary>Pictures and files that came with it.</summary>
    public IReadOnlyList<AttachmentRef> Attached { get; init; } = [];

    /// <summary>The body, in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Buttons at the foot, the most likely first; five at most.</summary>
    public IReadOnlyList<ReplyAction> Actions { get; init; } = [];

    /// <summary>True where "This answered it · Not quite" belongs under it.</summary>
    public bool Feedback { get; init; }

    /// <summary>True where it should notify: outcomes, waiting cases, reminders, corrections.</summary>
    public bool Alert { get; init; }

    /// <summary>A form that the browser shows in place; chats with dialogs open it from a button instead.</summary>
    public Form? Form { get; init; }

    /// <summary>What kind of record the reply belongs to, for the platforms' metadata.</summary>
    [JsonIgnore]
    public string Kind => Ref.Split('_')[0];
}
