using GuidanceBot.Chat.Web.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web;

/// <summary>What every part of a page knows about the request that it is made for.</summary>
public sealed record PageState
{
    /// <summary>How the pages look.</summary>
    public required WebOptions Site { get; init; }

    /// <summary>The token that every post carries.</summary>
    public required string Token { get; init; }

    /// <summary>Who looks at it.</summary>
    public required AccountId Me { get; init; }

    /// <summary>What the provider calls them, empty where it doesn't say; null without sign-in.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>True where the desk is open to them.</summary>
    public bool MayReview { get; init; }

    /// <summary>True where they may change the guidance and withdraw decisions.</summary>
    public bool MayKeep { get; init; }

    /// <summary>True where test pings are open to them.</summary>
    public bool MayPing { get; init; }

    /// <summary>What people must read before they type: that comms reads first; null where it is live.</summary>
    public ReadsFirst? Reads { get; init; }

    /// <summary>The modes in words, for the desk's heading; null where the desk isn't open to them.</summary>
    public string? Modes { get; init; }

    /// <summary>Comms' hold in a sentence, for the desk's heading; null where none is on, or the desk isn't open to them.</summary>
    public string? Hold { get; init; }

    /// <summary>True where others reach the bot without sign-in.</summary>
    public bool Unguarded { get; init; }

    /// <summary>The conversation that is open; null where none is.</summary>
    public string? Conversation { get; init; }

    /// <summary>Where presses go.</summary>
    public string ActHref { get; init; } = "/act";

    /// <summary>The moment.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The zone of comms; the script shows times in the reader's own.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The address at which people open these pages; null where the program can't tell.</summary>
    public Uri? Home { get; init; }

    /// <summary>Where clauses stand.</summary>
    public required ClauseLinks Clauses { get; init; }

    /// <summary>What a press or a form of this page is known by: the same one sent twice is one delivery.</summary>
    public string NewId { get; } = WebPayloadParser.NewId();
}
