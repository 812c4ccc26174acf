using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>Files that come with a message.</summary>
internal sealed class SlackAttachments
{
    /// <summary>The text to read and the files that are kept.</summary>
    public ValueTask<(string Text, IReadOnlyList<AttachmentRef> Kept)> TakeAsync(Said said, Sender sender, CancellationToken cancel)
    {
        _ = sender;
        cancel.ThrowIfCancellationRequested();
        return new((said.Text, []));
    }
}
