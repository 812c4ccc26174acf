namespace GuidanceBot.Chat.Slack.People;

/// <summary>A user as Slack vouches for them.</summary>
/// <param name="Name">Display name.</param>
/// <param name="Email">Their address, where the app may see it.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="Kind">Whether they belong here.</param>
internal sealed record SlackUser(string? Name, string? Email, string? TimeZone, SlackUserKind Kind);

/// <summary>Whether somebody belongs here.</summary>
internal enum SlackUserKind
{
    /// <summary>A member of the workspace.</summary>
    Member,

    /// <summary>A guest: sees a few channels only.</summary>
    Guest,

    /// <summary>Somebody of another organisation, in a shared channel.</summary>
    Outsider,

    /// <summary>A bot, or somebody who has left.</summary>
    Nobody,
}
