using System.Text.Json;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Chat.Slack.Doctor;

/// <summary>Looks at what Slack itself says about an installation: token, scopes, events, channels, people.</summary>
public sealed class SlackDoctor
{
    private readonly SlackApi _api;
    private readonly SlackOptions _options;
    private readonly EventsReach _events;

    /// <summary>Looks at one configuration.</summary>
    /// <param name="options">How Slack is configured.</param>
    /// <param name="bot">Where the bot listens on this machine.</param>
    /// <param name="time">The clock.</param>
    public SlackDoctor(SlackOptions options, Uri bot, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        var http = SlackRegistration.Http();
        _api = new SlackApi(http, options, new MethodPace(time));
        _options = options;
        _events = new EventsReach(http, bot, options, time);
    }

    /// <summary>Everything, one line each. Nothing is sent to anybody.</summary>
    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancel)
    {
        try
        {
            var who = await _api.AskAsync("auth.test", cancel);
            if (!who.Ok)
            {
                return [new("slack token", false, SlackErrors.TokenGone(who.Error!) ? $"Slack doesn’t take it ({who.Error}): install the app and set Slack:BotToken to its bot token." : $"Slack can’t say now ({who.Error}): try again in a minute.")];
            }

            var found = new List<Diagnosis> { new("slack token", true, $"belongs to {who.Body.Id("user_id"u8)} in {who.Body.Id("team_id"u8)}."), Workspaces(who.Body.Id("team_id"u8) ?? ""), Scopes(who) };
            if (_options.Socket)
            {
                found.Add(await SocketAsync(cancel));
            }

            if (_options.Http)
            {
                found.Add(await _events.ExamineAsync(cancel));
            }

            await PlacesAsync(found, cancel);
            return found;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return [new("slack reach", false, $"{_options.Api.Host} doesn’t answer ({e.GetType().Name}): check the network, a proxy, and Slack:ApiBaseUrl.")];
        }
    }

    private Diagnosis Workspaces(string team) => _options.AllowedWorkspaces.Count == 0 || _options.AllowedWorkspaces.Contains(team, StringComparer.Ordinal)
        ? new("slack workspace", true, $"{team} may use the bot.")
        : new("slack workspace", false, $"Slack:AllowedWorkspaces leaves out {team}, where the bot is installed: add it, or leave the list empty.");

    private static Diagnosis Scopes(SlackAnswer who) => who.Scopes is not { } granted
        ? new("slack scopes", null, "Slack didn’t list them.")
        : SlackScopes.Missing(granted) is { Count: > 0 } missing
            ? new("slack scopes", false, $"missing: {string.Join(", ", missing)}. Add them under OAuth & Permissions and install the app again.")
            : new("slack scopes", true, "all that the bot needs.");

    private async Task<Diagnosis> SocketAsync(CancellationToken cancel)
    {
        var answer = await _api.OpenSocketAsync(cancel);
        return answer.Ok
            ? new("slack socket", true, "Slack opens one for this app token.")
            : new("slack socket", false, $"Slack opens none ({answer.Error}): switch Socket Mode on, and set Slack:AppToken to a token with connections:write.");
    }

    private async Task PlacesAsync(List<Diagnosis> found, CancellationToken cancel)
    {
        if (_options.ReviewerChannel is not { Length: > 0 } reviewers)
        {
            found.Add(new("slack reviewers", false, "Slack:ReviewerChannel isn’t set: cases reach the desk in the browser only. Set it to a private channel of your reviewers."));
        }
        else
        {
            found.Add(await ReviewersAsync(reviewers, cancel));
        }

        foreach (var channel in _options.AllowedChannels.Append(_options.BackupChannel).Where(c => c is { Length: > 0 }).Distinct(StringComparer.Ordinal))
        {
            found.Add(Channel("slack " + channel, await _api.AskAsync("conversations.info", cancel, ("channel", channel!))) ?? new("slack " + channel, true, "the bot can write there."));
        }
    }

    private async Task<Diagnosis> ReviewersAsync(string channel, CancellationToken cancel)
    {
        const string Topic = "slack reviewers";
        var there = await _api.AskAsync("conversations.info", cancel, ("channel", channel));
        if (Channel(Topic, there) is { } wrong)
        {
            return wrong;
        }

        if (!there.Body.At("channel"u8).Is("is_private"u8) || there.Body.At("channel"u8).Is("is_ext_shared"u8))
        {
            return new(Topic, false, $"{channel} is public or shared with another organisation: anyone there would be a reviewer. Set Slack:ReviewerChannel to a private channel of your own.");
        }

        var members = await _api.AskAsync("conversations.members", cancel, ("channel", channel), ("limit", "200"));
        var people = members.Body.At("members"u8).Items(1000).Count() - 1;
        var outside = _options.OnCall.Concat(_options.BackupReviewers).Except(members.Body.At("members"u8).Items(1000).Select(m => m.ToString()), StringComparer.Ordinal).ToList();
        return !members.Ok ? new(Topic, false, $"Slack doesn’t say who is in {channel} ({members.Error}): check the scopes.")
            : people < 1 ? new(Topic, false, $"nobody but the bot is in {channel}: invite your reviewers.")
            : outside.Count > 0 ? new(Topic, false, $"{string.Join(", ", outside)} of Slack:OnCall or Slack:BackupReviewers isn’t in {channel} and couldn’t answer: invite them.")
            : new(Topic, true, $"{people} in {channel}, which is private.");
    }

    /// <summary>What is wrong with a channel; null where the bot can write there.</summary>
    private static Diagnosis? Channel(string topic, SlackAnswer answer) => answer switch
    {
        { Error: "channel_not_found" } => new(topic, false, "the bot doesn’t see this channel: check the id, and invite the bot with /invite."),
        { Error: { } error } => new(topic, false, $"Slack doesn’t show this channel ({error})."),
        _ when answer.Body.At("channel"u8).Is("is_archived"u8) => new(topic, false, "it is archived: set another channel."),
        _ when answer.Body.At("channel"u8).At("is_member"u8).ValueKind == JsonValueKind.False => new(topic, false, "the bot isn’t in it: invite it with /invite."),
        _ => null,
    };
}
