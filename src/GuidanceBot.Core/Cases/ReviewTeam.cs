using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>Cases that go to people of their own.</summary>
public sealed record ReviewTeam
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Words of its topics and events, looked for in what was asked and in the headings of the nearest clauses, without regard to case.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Chats that it was asked in (<c>slack</c>); empty: any.</summary>
    public IReadOnlyList<string> Chats { get; init; } = [];

    /// <summary>Where its cards go.</summary>
    public IReadOnlyList<ConversationAddress> Places { get; init; } = [];

    /// <summary>Who is told when a target has passed.</summary>
    public IReadOnlyList<ConversationAddress> Backup { get; init; } = [];

    /// <summary>True where the case belongs here.</summary>
    public bool Takes(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var said = string.Join('\n', [c.Text, c.Draft?.Draft.Text ?? "", .. c.Facts.Values, .. c.Nearest.Select(n => n.Section)]);
        return (Chats.Count == 0 || Chats.Contains(c.AskerAddress.Chat, StringComparer.Ordinal))
            && (Topics.Count == 0 || Topics.Any(t => Names(said, t)));
    }

    private static bool Names(string said, string topic)
    {
        for (var at = said.IndexOf(topic, StringComparison.OrdinalIgnoreCase); at >= 0; at = said.IndexOf(topic, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + topic.Length;
            if ((at == 0 || !char.IsLetterOrDigit(said[at - 1])) && (end == said.Length || !char.IsLetterOrDigit(said[end])))
            {
                return true;
            }
        }

        return false;
    }
}
