using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Slack;

/// <summary>
/// Puts replies into Slack: one post a second in a channel, changed in place where they stand already, posted anew where that fails,
/// somewhere else where their place is gone. A message carries its outbox key, so that after a crash it is found and not sent twice.
/// </summary>
public sealed class SlackSender : IChatSender
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan UntilAdministrator = TimeSpan.FromHours(1);

    private readonly SlackApi _api;
    private readonly MethodPace _pace;
    private readonly DirectMessages _direct;
    private readonly SlackInstalls _installs;
    private readonly SlackFallback _fallback;
    private readonly SlackPointer _pointer;
    private readonly SlackLongTexts _longTexts;
    private readonly SentMessages _sent;
    private readonly IDeskSettings _desk;
    private readonly TimeProvider _time;

    internal SlackSender(SlackApi api, MethodPace pace, DirectMessages direct, SlackInstalls installs, SlackFallback fallback, SlackPointer pointer, SlackLongTexts longTexts, SentMessages sent, IDeskSettings desk, TimeProvider time) =>
        (_api, _pace, _direct, _installs, _fallback, _pointer, _longTexts, _sent, _desk, _time) = (api, pace, direct, installs, fallback, pointer, longTexts, sent, desk, time);

    /// <inheritdoc/>
    public bool CanFind => true;

    /// <inheritdoc/>
    public async ValueTask<string?> FindAsync(OutboxMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (channel, problem) = await _direct.OfAsync(message.To.Channel, cancel);
        return channel is not null ? await _sent.FindAsync(channel, ThreadOf(message, channel), message.Key, cancel)
            : SlackErrors.PlaceGone(problem!.Error!) ? null
            : throw new TimeoutException("The place of the message can't be looked up now.");
    }

    /// <inheritdoc/>
    public async ValueTask<SendResult> SendAsync(OutboxMessage message, string? replaces, bool mayBeSecond, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (_installs.IsGone)
        {
            return new NotNow(UntilAdministrator, "the app was taken away from the workspace");
        }

        var reader = new SlackReader(message.To.Tenant, await ZoneAsync(cancel));
        var body = SlackMessageFormatter.Message(message, reader);
        var sent = await SendAsync(message, body, replaces, reader, cancel);
        if (sent is Undeliverable { Why: var why } && SlackErrors.BlocksRefused(why))
        {
            body.Remove("blocks");
            sent = await SendAsync(message, body, replaces, reader, cancel);
        }

        return sent;
    }

    private async ValueTask<SendResult> SendAsync(OutboxMessage message, JsonObject body, string? replaces, SlackReader reader, CancellationToken cancel)
    {
        if (replaces is not null && await ChangeAsync(body, replaces, cancel) is { } changed && !(changed.Error is { } gone && SlackErrors.MessageGone(gone)))
        {
            return Result(changed, replaces);
        }

        var (channel, problem) = await _direct.OfAsync(message.To.Channel, cancel);
        var posted = problem ?? await PostAsync(body, channel!, message, cancel);
        if (posted.Error is { } error && SlackErrors.PlaceGone(error))
        {
            return await _fallback.SendAsync(message, reader, cancel) is { } elsewhere ? Result(elsewhere, null) : new Undeliverable(error);
        }

        if (posted.Ok && replaces is null)
        {
            _pointer.Show(message);
            _longTexts.Send(message, posted.MessageId());
        }

        return Result(posted, null);
    }

    private async Task<SlackAnswer?> ChangeAsync(JsonObject body, string replaces, CancellationToken cancel)
    {
        if (replaces.Split(':') is not [var channel, var ts])
        {
            return null;
        }

        var change = (JsonObject)body.DeepClone();
        change["channel"] = channel;
        change["ts"] = ts;
        return await _api.PostAsync("chat.update", change, cancel);
    }

    private async Task<SlackAnswer> PostAsync(JsonObject body, string channel, OutboxMessage message, CancellationToken cancel)
    {
        var wait = _pace.TakeSecond(channel);
        if (wait > LongestWait)
        {
            return new SlackAnswer(SlackAnswer.Limited, wait, default);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _time, cancel);
        }

        var post = (JsonObject)body.DeepClone();
        post["channel"] = channel;
        var thread = ThreadOf(message, channel);
        if (thread is not null)
        {
            post["thread_ts"] = thread;
        }

        if (message.OnlyFor is { } only && !DirectMessages.IsPerson(message.To.Channel))
        {
            post.Remove("metadata");
            post["user"] = only.Split(':')[^1];
            return await _api.PostAsync("chat.postEphemeral", post, cancel);
        }

        post["unfurl_links"] = false;
        post["unfurl_media"] = false;
        if (thread is not null && message.To.Thread is null)
        {
            // Nobody follows the thread of a card that nobody has: whoever could take it looks at the channel.
            post["reply_broadcast"] = true;
        }

        var answer = await _api.PostAsync("chat.postMessage", post, cancel);
        if (answer.Error is not { } error || thread is null || !SlackErrors.ThreadGone(error))
        {
            return answer;
        }

        post.Remove("thread_ts");
        post.Remove("reply_broadcast");
        return await _api.PostAsync("chat.postMessage", (JsonObject)post.DeepClone(), cancel);
    }

    /// <summary>The thread of its conversation, else that of the message that it is about, where that one stands in the same channel.</summary>
    private static string? ThreadOf(OutboxMessage message, string channel) =>
        message.To.Thread ?? (message.AboutId?.Split(':') is [var place, var ts] && place == channel ? ts : null);

    private static SendResult Result(SlackAnswer answer, string? stands) => answer switch
    {
        { Ok: true } => new Sent(answer.MessageId() ?? stands ?? "unknown:0"),
        { Error: { } error } when SlackErrors.NeedsAnAdministrator(error) => new NotNow(UntilAdministrator, error),
        { Error: { } error } when SlackErrors.Passing(error) => new NotNow(answer.RetryAfter, error),
        _ => new Undeliverable(answer.Error!),
    };

    private async ValueTask<TimeZoneInfo> ZoneAsync(CancellationToken cancel) =>
        TimeZoneInfo.TryFindSystemTimeZoneById((await _desk.CurrentAsync(cancel)).Hours.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
