namespace GuidanceBot.Chat.Slack.People;

/// <summary>Where the bot is installed.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Bot">The bot's own user.</param>
/// <param name="Home">The workspace's own address; null where Slack doesn't say.</param>
internal sealed record SlackInstall(string Team, string Bot, Uri? Home)
{
    /// <summary>Where a message of a channel stands, as Slack's own permanent links have it; null where the workspace's address isn't known.</summary>
    public Uri? LinkTo(string channel, string ts, string? thread) => Home is null
        ? null
        : new Uri(Home, $"archives/{channel}/p{ts.Replace(".", "", StringComparison.Ordinal)}{(thread is null ? "" : $"?thread_ts={thread}&cid={channel}")}");
}
