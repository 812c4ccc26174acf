namespace GuidanceBot.Core.Conversations;

/// <summary>Says what is being read while somebody waits. Never stored; a platform that can't show it does nothing.</summary>
public interface IStatusLine
{
    /// <summary>Shows a line; an empty one takes it away. Failing to show it fails nothing.</summary>
    ValueTask ShowAsync(ConversationAddress address, string line, CancellationToken cancel);
}
