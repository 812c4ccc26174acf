namespace GuidanceBot.Chat.Slack.People;

/// <summary>Where the bot is installed.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Bot">The bot's own user.</param>
internal sealed record SlackInstall(string Team, string Bot);
