using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>Lets in people of the organisation; guests where a setting admits them; nobody else.</summary>
internal sealed class SlackGate(SlackInstalls installs, SlackUsers users, SlackOptions options)
{
    /// <summary>What people of other organisations are told.</summary>
    public const string ForOutsiders = "Sorry, I only answer people of the organisation that I belong to. Please ask your own comms team.";

    /// <summary>What guests are told.</summary>
    public const string ForGuests = "Sorry, I’m not open to guests here. Please ask the colleague who invited you, or the comms team.";

    /// <summary>Decides.</summary>
    public async ValueTask<Admission> AdmitAsync(SlackPerson by, CancellationToken cancel)
    {
        if (await installs.FindAsync(cancel) is not { } install)
        {
            return new CannotTell();
        }

        if (!installs.Allows(by.Team, install) || by.User == install.Bot)
        {
            return new Passed();
        }

        if (by.HomeTeam is { } home && home != by.Team && !installs.Allows(home, install))
        {
            return new TurnedAway(ForOutsiders);
        }

        return await users.FindAsync(by.Team, by.User, cancel) switch
        {
            null => new CannotTell(),
            { Kind: SlackUserKind.Nobody } => new Passed(),
            { Kind: SlackUserKind.Outsider } => new TurnedAway(ForOutsiders),
            { Kind: SlackUserKind.Guest } when !options.Guests => new TurnedAway(ForGuests),
            var user => new Admitted(new Sender(new AccountId(SlackEdge.Name, by.Team, by.User), user.Name, user.Email, user.TimeZone, "Slack")),
        };
    }
}
