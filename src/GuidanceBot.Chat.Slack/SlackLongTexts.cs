using System.Text;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Slack;

/// <summary>A text that must be whole and is too long for a message goes beside it as a file: approved words may be posted only as they are.</summary>
internal sealed class SlackLongTexts(SlackApi api, SlackLater later)
{
    /// <summary>Sends the file, where the message needs one.</summary>
    /// <param name="message">What was sent.</param>
    /// <param name="messageId">Where it stands.</param>
    public void Send(OutboxMessage message, string? messageId)
    {
        if (messageId?.Split(':') is [var channel, var ts] && TextOf(message.Reply) is { } text)
        {
            later.Do("a long text as a file", cancel => SendAsync(channel, message.To.Thread ?? ts, text, cancel));
        }
    }

    /// <summary>The text that a message can't show whole; null where it can.</summary>
    internal static string? TextOf(Reply reply) => reply.State != "outcome-approved" ? null : reply.Blocks.Select(b => b switch
    {
        ChangedBlock c => c.After,
        SaidBlock { ByReviewer: false } s => s.Text,
        _ => null,
    }).FirstOrDefault(t => t?.Length > SlackLimits.Section);

    private async Task SendAsync(string channel, string thread, string text, CancellationToken cancel)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var place = await api.AskAsync("files.getUploadURLExternal", cancel, ("filename", "approved-text.txt"), ("length", content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (place.Body.Text("upload_url"u8) is not { } url || place.Body.Id("file_id"u8) is not { } file || !await api.UploadAsync(url, content, cancel))
        {
            return;
        }

        await api.PostAsync(
            "files.completeUploadExternal",
            new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = file, ["title"] = "Approved text" }), ["channel_id"] = channel, ["thread_ts"] = thread },
            cancel);
    }
}
