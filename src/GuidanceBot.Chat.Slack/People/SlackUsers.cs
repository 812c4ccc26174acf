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

    /// <summary>A user; null where Slack can't be asked just now.</summary>
    public async ValueTask<SlackUser?> FindAsync(string team, string user, CancellationToken cancel)
    {
        if (_users.TryGetValue(user, out var known) && time.GetUtcNow() - known.At < Remembered)
        {
            return known.User;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            var answer = await api.AskAsync("users.info", limit.Token, ("user", user));
            if (!answer.Ok)
            {
                return answer.Error is "user_not_found" or "user_not_visible" ? new SlackUser(null, null, null, SlackUserKind.Outsider) : known.User;
            }

            if (_users.Count >= Most)
            {
                _users.Clear();
            }

            var read = Read(team, answer.Body.At("user"));
            _users[user] = (read, time.GetUtcNow());
            return read;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            // What we knew an hour ago is better than turning a colleague away.
            return known.User;
        }
    }

    private static SlackUser Read(string team, JsonElement u)
    {
        var profile = u.At("profile");
        var name = profile.Text("display_name") is { Length: > 0 } shown ? shown : profile.Text("real_name") ?? u.Text("real_name") ?? u.Text("name");
        var kind = u.Is("deleted") || u.Is("is_bot") ? SlackUserKind.Nobody
            : u.Is("is_stranger") || (u.Id("team_id") is { } home && home != team && u.At("enterprise_user").ValueKind != JsonValueKind.Object) ? SlackUserKind.Outsider
            : u.Is("is_restricted") || u.Is("is_ultra_restricted") ? SlackUserKind.Guest
            : SlackUserKind.Member;
        return new SlackUser(name is { Length: > 0 } ? Cut(name) : null, u.Is("is_email_confirmed") ? profile.Text("email") : null, u.Text("tz"), kind);
    }

    private static string Cut(string name) => name.Length > 100 ? name[..100] : name;
}
