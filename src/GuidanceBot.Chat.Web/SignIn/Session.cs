using System.Globalization;
using System.Security.Claims;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>What a session's cookie says: whose it is, what they are called, when they signed in. No groups, no roles: those are on the server.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Name">What the provider calls them; null where it doesn't say.</param>
/// <param name="Since">When they signed in.</param>
/// <param name="Email">Their address, where the provider has verified it.</param>
internal sealed record Session(AccountId Account, string? Name, DateTimeOffset Since, string? Email = null)
{
    /// <summary>The cookie's scheme.</summary>
    public const string Scheme = "session";

    private const string Subject = "sub";
    private const string DisplayName = "name";
    private const string Began = "since";
    private const string Address = "email";

    /// <summary>Who that is.</summary>
    public Sender Sender => new(Account, Name, Email);

    /// <summary>The session of a request; null where nobody is signed in.</summary>
    public static Session? Of(ClaimsPrincipal? principal) =>
        principal?.Identity is { IsAuthenticated: true, AuthenticationType: Scheme }
        && principal.FindFirst(Subject)?.Value is { Length: > 0 } user
        && long.TryParse(principal.FindFirst(Began)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            ? new Session(AccountOf(user), principal.FindFirst(DisplayName)?.Value, DateTimeOffset.FromUnixTimeMilliseconds(since), principal.FindFirst(Address)?.Value)
            : null;

    /// <summary>An account of the sign-in, by its id here.</summary>
    public static AccountId AccountOf(string user) => new(WebEdge.Name, "sign-in", user);

    /// <summary>As claims.</summary>
    public ClaimsPrincipal Principal()
    {
        var identity = new ClaimsIdentity([new Claim(Subject, Account.User), new Claim(Began, Since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))], Scheme, DisplayName, roleType: null);
        if (Name is not null)
        {
            identity.AddClaim(new Claim(DisplayName, Name));
        }

        if (Email is not null)
        {
            identity.AddClaim(new Claim(Address, Email));
        }

        return new ClaimsPrincipal(identity);
    }
}
