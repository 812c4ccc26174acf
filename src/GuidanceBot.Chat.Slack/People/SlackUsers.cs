using System.Collections.Concurrent;
using System.Text.Json;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Incoming;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>Who is who in the workspace, remembered for an hour so that a message costs no call.</summary>
internal sealed class SlackUsers(SlackApi api, TimeProvider time)
{
    private const int Most = 20_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1500);

    private readonly ConcurrentDictionary<string, (SlackUser User, DateTimeOffset At)> _users = new(StringComparer.Ordinal);

    /// <summary>A user as remembered; null where Slack has to be asked.</summary>
    public SlackUser? Known(string user) => _users.TryGetValue(user, out var known) && time.GetUtcNow() - known.At < Remembered ? known.User : null;

    /// <summary>A user; null where Slack can't be asked just now, with how long it wants to be left alone.</summary>
    public async ValueTask<(SlackUser? User, TimeSpan? RetryAfter)> FindAsync(string team, string user, CancellationToken cancel)
    {
        if (Known(user) is { } remembered)
        {
            return (remembered, null);
        }

        _users.TryGetValue(user, out var known);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            var answer = await api.AskAsync("users.info", limit.Token, ("user", user));
            if (!answer.Ok && answer.Error is not ("user_not_found" or "user_not_visible"))
            {
                return (known.User, answer.RetryAfter);
            }

            if (_users.Count >= Most)
            {
                _users.Clear();
            }

            var read = answer.Ok ? Read(team, answer.Body.At("user"u8)) : new SlackUser(null, null, null, SlackUserKind.Outsider);
            _users[user] = (read, time.GetUtcNow());
            return (read, null);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            // What we knew an hour ago is better than turning a colleague away.
            return (known.User, null);
        }
    }

    private static SlackUser Read(string team, JsonElement u)
    {
        var profile = u.At("profile"u8);
        var name = profile.Text("display_name"u8) is { Length: > 0 } shown ? shown : profile.Text("real_name"u8) ?? u.Text("real_name"u8) ?? u.Text("name"u8);
        var kind = u.Is("deleted"u8) || u.Is("is_bot"u8) ? SlackUserKind.Nobody
            : u.Is("is_stranger"u8) || (u.Id("team_id"u8) is { } home && home != team && u.At("enterprise_user"u8).ValueKind != JsonValueKind.Object) ? SlackUserKind.Outsider
            : u.Is("is_restricted"u8) || u.Is("is_ultra_restricted"u8) ? SlackUserKind.Guest
            : SlackUserKind.Member;
        return new SlackUser(name is { Length: > 0 } ? Cut(name) : null, u.Is("is_email_confirmed"u8) ? profile.Text("email"u8) : null, u.Text("tz"u8), kind);
    }

    private static string Cut(string name) => name.Length > 100 ? name[..100] : name;
}
