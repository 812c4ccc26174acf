using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Delivery;

/// <summary>What the browser shows of a conversation: the browser's own platform, kept in the store.</summary>
public interface IPostbox
{
    /// <summary>The message's id where one with this key was put before; null otherwise.</summary>
    ValueTask<string?> FindAsync(string key, CancellationToken cancel);

    /// <summary>Puts a message under its key, once; or changes the one that it replaces.</summary>
    ValueTask<string> PutAsync(OutboxMessage message, string? replaces, CancellationToken cancel);

    /// <summary>A conversation's messages, oldest first, changed after <paramref name="after"/> (a <see cref="PostedReply.Change"/>; 0: all).</summary>
    ValueTask<IReadOnlyList<PostedReply>> ListAsync(string conversationKey, long after, CancellationToken cancel);
}

/// <summary>One message in a browser's conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Change">Grows with each write to the conversation: what a page has seen.</param>
/// <param name="At">When it was put.</param>
/// <param name="Reply">What it says.</param>
public sealed record PostedReply(string Id, long Change, DateTimeOffset At, Reply Reply);
