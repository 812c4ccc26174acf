using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary>A conversation as its page shows it.</summary>
public sealed record ThreadView
{
    /// <summary>The page's own address.</summary>
    public required string Href { get; init; }

    /// <summary>The messages, oldest first.</summary>
    public required IReadOnlyList<PostedReply> Posted { get; init; }

    /// <summary>Messages that are left out.</summary>
    public int Older { get; init; }

    /// <summary>The newest change that the page shows; news after it is pushed.</summary>
    public long Seen { get; init; }

    /// <summary>My questions.</summary>
    public required Mine Mine { get; init; }

    /// <summary>What lies open beside it.</summary>
    public OpenGuidance? Open { get; init; }

    /// <summary>True where an answer is still on its way.</summary>
    public bool Waiting { get; init; }

    /// <summary>Why the last press wasn't done; null where it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>What came back unsent.</summary>
    public string? Typed { get; init; }

    /// <summary>Why it came back.</summary>
    public string? Problem { get; init; }

    /// <summary>The event that questions from this page are about; null where none was named.</summary>
    public string? Event { get; init; }

    /// <summary>The message that the page was opened at.</summary>
    public string? AtId { get; init; }
}
