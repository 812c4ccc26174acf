using System.Text;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Slack;

/// <summary>A text that must be whole and is too long for a message goes beside it as a file: approved words may be posted only as they are.</summary>
internal sealed class SlackLongTexts(SlackFiles files, SlackLater later)
{
    /// <summary>Sends the file, where the message needs one.</summary>
    /// <param name="message">What was sent.</param>
    /// <param name="messageId">Where it stands.</param>
    public void Send(OutboxMessage message, string? messageId)
    {
        if (messageId?.Split(':') is [var channel, var ts] && TextOf(message.Reply) is { } text)
        {
            later.Do("a long text as a file", cancel => files.ShareAsync(new NewFile("approved-text.txt", "Approved text", Encoding.UTF8.GetBytes(text)), channel, message.To.Thread ?? ts, cancel));
        }
    }

    /// <summary>The text that a message can't show whole; null where it can.</summary>
    internal static string? TextOf(Reply reply) => reply.State != "outcome-approved" ? null : reply.Blocks.Select(b => b switch
    {
        ChangedBlock c => c.After,
        SaidBlock { ByReviewer: false } s => s.Text,
        _ => null,
    }).FirstOrDefault(t => t?.Length > SlackLimits.Section);
}
