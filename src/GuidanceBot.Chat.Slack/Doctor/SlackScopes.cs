namespace GuidanceBot.Chat.Slack.Doctor;

/// <summary>What the bot's token must be allowed, the same as in <c>infra/slack/manifest.json</c>, where each is justified.</summary>
internal static class SlackScopes
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Needed =
    [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands", "files:read", "files:write",
        "groups:history", "groups:read", "im:history", "im:write", "users:read", "users:read.email",
    ];

    /// <summary>What is missing of them.</summary>
    /// <param name="granted">As Slack lists them, with commas.</param>
    public static IReadOnlyList<string> Missing(string granted) => [.. Needed.Except(granted.Split(',', StringSplitOptions.TrimEntries), StringComparer.Ordinal)];
}
