using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Modes;

/// <summary>Where a mode holds.</summary>
/// <param name="Kind">How wide it is.</param>
/// <param name="Value">Chat and tenant, with the channel where it is one, joined by colons; a topic's words; empty for everywhere.</param>
public sealed record ModeScope(ScopeKind Kind, string Value)
{
    /// <summary>Most characters of a topic.</summary>
    public const int MaxTopic = 40;

    /// <summary>Everywhere.</summary>
    public static ModeScope Everywhere { get; } = new(ScopeKind.Everywhere, "");

    /// <summary>The workspace of a place.</summary>
    public static ModeScope Workspace(ConversationAddress place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new(ScopeKind.Workspace, $"{place.Chat}:{place.Tenant}");
    }

    /// <summary>The channel of a place: where it was asked, not where it is answered in private.</summary>
    public static ModeScope Channel(ConversationAddress place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var asked = place.Origin ?? place;
        return new(ScopeKind.Channel, $"{asked.Chat}:{asked.Tenant}:{asked.Channel}");
    }

    /// <summary>A topic.</summary>
    public static ModeScope Topic(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(ScopeKind.Topic, words.Trim().ToLowerInvariant());
    }

    /// <summary>True where something belongs here.</summary>
    /// <param name="place">Where it was asked.</param>
    /// <param name="about">What was asked, with the headings of the clauses that answer it; empty: nothing was yet.</param>
    public bool Covers(ConversationAddress place, string about) => Kind switch
    {
        ScopeKind.Everywhere => true,
        ScopeKind.Workspace => this == Workspace(place),
        ScopeKind.Channel => this == Channel(place),
        _ => WholeWords.Contain(about, Value),
    };
}
