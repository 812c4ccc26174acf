using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Slack;

/// <summary>Where a message goes when its place is gone: archived, deleted, or the bot was removed. It says so itself.</summary>
internal sealed class SlackFallback(SlackApi api, DirectMessages direct, SlackRoles reviewers, SlackOptions options)
{
    private const string FromChannel = "I can’t post in the channel where this belongs: it’s archived, or I was removed from it. So it comes here.";
    private const string FromReviewer = "This was for one reviewer’s direct messages, where I can’t write. So it comes here.";
    private const string FromDirect = "I can’t send you direct messages, so this comes here. Only you see it.";

    /// <summary>Sends it elsewhere; null where there is nowhere else.</summary>
    public async Task<SlackAnswer?> SendAsync(OutboxMessage message, SlackReader reader, CancellationToken cancel)
    {
        if (DirectMessages.IsPerson(message.To.Channel))
        {
            return message.To.Origin is { } asked ? await AsWhisperAsync(message, asked.Channel, reader, cancel)
                : IsForReviewers(message) ? await ToReviewersAsync(message, reader, cancel)
                : null;
        }

        var body = SlackMessageFormatter.Message(message, reader, FromChannel);
        SlackAnswer? last = null;
        foreach (var reviewer in message.To.Channel == options.ReviewerChannel ? reviewers.LastKnown.Order(StringComparer.Ordinal).Take(5) : [])
        {
            last = await PostAsync(body, reviewer, cancel);
            if (last.Ok || SlackErrors.Passing(last.Error!))
            {
                return last;
            }
        }

        return options.BackupChannel is { Length: > 0 } backup && backup != message.To.Channel ? await PostAsync(body, backup, cancel) : last;
    }

    /// <summary>True for what one reviewer was to be told of a case: the others may know it too.</summary>
    private static bool IsForReviewers(OutboxMessage message) => message.Reply.State is "reminder-due" or "reminder-overdue" or "reminder-urgent" or "reminder-undelivered";

    private async Task<SlackAnswer?> ToReviewersAsync(OutboxMessage message, SlackReader reader, CancellationToken cancel)
    {
        var body = SlackMessageFormatter.Message(message, reader, FromReviewer);
        SlackAnswer? last = null;
        foreach (var channel in new[] { options.ReviewerChannel, options.BackupChannel }.Where(c => c is { Length: > 0 }))
        {
            last = await PostAsync(body, channel!, cancel);
            if (last.Ok || SlackErrors.Passing(last.Error!))
            {
                break;
            }
        }

        return last;
    }

    private async Task<SlackAnswer> PostAsync(JsonObject body, string place, CancellationToken cancel)
    {
        var (channel, problem) = await direct.OfAsync(place, cancel);
        if (channel is null)
        {
            return problem!;
        }

        var post = (JsonObject)body.DeepClone();
        post["channel"] = channel;
        post["unfurl_links"] = false;
        post["unfurl_media"] = false;
        return await api.PostAsync("chat.postMessage", post, cancel);
    }

    private async Task<SlackAnswer> AsWhisperAsync(OutboxMessage message, string channel, SlackReader reader, CancellationToken cancel)
    {
        var post = SlackMessageFormatter.Message(message, reader, FromDirect);
        post.Remove("metadata");
        post["channel"] = channel;
        post["user"] = message.To.Channel;
        var answer = await api.PostAsync("chat.postEphemeral", post, cancel);
        return answer.Ok ? new SlackAnswer(null, null, System.Text.Json.JsonSerializer.SerializeToElement(new { channel, ts = "0" })) : answer;
    }
}
