namespace GuidanceBot.Core.Conversations;

/// <summary>Reads what is remembered of conversations.</summary>
public interface IConversations
{
    /// <summary>The conversation, or null where nothing was said there yet.</summary>
    ValueTask<Conversation?> FindAsync(string key, CancellationToken cancel);
}
