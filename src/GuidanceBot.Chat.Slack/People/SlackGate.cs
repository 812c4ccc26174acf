using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>Lets in people of the organisation; guests where a setting admits them; nobody else.</summary>
internal sealed class SlackGate(SlackInstalls installs, SlackUsers users, SlackPolite polite, SlackOptions options) : IGate
{
    /// <summary>What people of other organisations are told.</summary>
    public const string ForOutsiders = "Sorry, I only answer people of the organisation that I belong to. Please ask your own comms team.";

    /// <summary>What guests are told.</summary>
    public const string ForGuests = "Sorry, I’m not open to guests here. Please ask the colleague who invited you, or the comms team.";

    /// <inheritdoc/>
    public string Chat => SlackEdge.Name;

    /// <summary>Somebody who isn't checked yet: their account and nothing else.</summary>
    public static Sender Unchecked(SlackPerson by) => new(new AccountId(SlackEdge.Name, by.Team, by.User)) { Unchecked = true };

    /// <summary>What is known without asking Slack: an acknowledgement waits for no call.</summary>
    public Admission Seen(SlackPerson by) =>
        installs.Known is not { } install ? new CannotTell()
        : Elsewhere(by, install) ?? (users.Known(by.User) is { } user ? Of(by, user) : new CannotTell());

    /// <summary>Asks Slack where that isn't enough.</summary>
    public async ValueTask<Admission> AdmitAsync(SlackPerson by, CancellationToken cancel)
    {
        if (await installs.FindAsync(cancel) is not { } install)
        {
            return new CannotTell();
        }

        if (Elsewhere(by, install) is { } elsewhere)
        {
            return elsewhere;
        }

        var (user, wait) = await users.FindAsync(by.Team, by.User, cancel);
        return user is null ? new CannotTell(wait) : Of(by, user);
    }

    /// <inheritdoc/>
    public async ValueTask<Admission> AdmitAsync(InboundDelivery delivery, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var account = delivery.From.Account;
        var admission = await AdmitAsync(new SlackPerson(account.Tenant, account.User, null), cancel);
        if (admission is TurnedAway { Sentence: var sentence } && delivery is InboundMessage)
        {
            polite.Say(account.User, delivery.Address.Origin?.Channel ?? account.User, sentence);
        }

        return admission;
    }

    /// <summary>People whom the request itself shows to be of another workspace, and the bot itself; null: somebody of ours, perhaps.</summary>
    private Admission? Elsewhere(SlackPerson by, SlackInstall install) =>
        !installs.Allows(by.Team, install) || by.User == install.Bot ? new Passed()
        : by.HomeTeam is { } home && home != by.Team && !installs.Allows(home, install) ? new TurnedAway(ForOutsiders)
        : null;

    private Admission Of(SlackPerson by, SlackUser user) => user switch
    {
        { Kind: SlackUserKind.Nobody } => new Passed(),
        { Kind: SlackUserKind.Outsider } => new TurnedAway(ForOutsiders),
        { Kind: SlackUserKind.Guest } when !options.Guests => new TurnedAway(ForGuests),
        _ => new Admitted(new Sender(new AccountId(SlackEdge.Name, by.Team, by.User), user.Name, user.Email, user.TimeZone, "Slack")),
    };
}
