using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Incoming;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>The installation that the bot's token belongs to, and whether it still stands.</summary>
internal sealed partial class SlackInstalls(SlackApi api, SlackOptions options, TimeProvider time, ILogger<SlackInstalls> log)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    private SlackInstall? _known;
    private DateTimeOffset _triedAt;
    private volatile bool _gone;

    /// <summary>The installation, where Slack has told us.</summary>
    public SlackInstall? Known => _known;

    /// <summary>True once the app was taken away, or its token is void.</summary>
    public bool IsGone => _gone;

    /// <summary>The installation; null while Slack can't be asked.</summary>
    public async ValueTask<SlackInstall?> FindAsync(CancellationToken cancel)
    {
        if (_known is not null || time.GetUtcNow() - _triedAt < BetweenTries)
        {
            return _known;
        }

        _triedAt = time.GetUtcNow();
        try
        {
            var answer = await api.AskAsync("auth.test", cancel);
            if (answer.Ok && answer.Body.Id("team_id"u8) is { } team && answer.Body.Id("user_id"u8) is { } bot)
            {
                _gone = false;
                _known = new SlackInstall(team, bot, HomeOf(answer.Body.Text("url"u8)));
                Installed(log, team);
            }
            else
            {
                _gone = SlackErrors.TokenGone(answer.Error ?? "");
                NotInstalled(log, answer.Error ?? "no team");
            }
        }
        catch (Exception e) when (e is HttpRequestException or System.Text.Json.JsonException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            NotInstalled(log, e.GetType().Name);
        }

        return _known;
    }

    private static Uri? HomeOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var home) && home.Scheme == Uri.UriSchemeHttps && home.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase) ? home : null;

    /// <summary>True for workspaces that may use the bot.</summary>
    public bool Allows(string team, SlackInstall install) => options.AllowedWorkspaces.Count > 0 ? options.AllowedWorkspaces.Contains(team, StringComparer.Ordinal) : team == install.Team;

    /// <summary>The app was taken away: nothing more is sent there.</summary>
    public void MarkGone(string team)
    {
        if (_known?.Team == team)
        {
            _gone = true;
            TakenAway(log, team);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack: installed in {Team}")]
    private static partial void Installed(ILogger log, string team);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack can't say where the bot is installed: {Why}")]
    private static partial void NotInstalled(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack: the app was taken away from {Team}; install it again and restart")]
    private static partial void TakenAway(ILogger log, string team);
}
