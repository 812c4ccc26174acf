using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>Turns what the provider says into a session: the account, the name, and on the server the roles of the groups.</summary>
internal sealed partial class ProviderEvents(ISignIns signIns, SignInOptions options, WebMessageFormatter formatter, TimeProvider time, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    /// <summary>The provider's scheme.</summary>
    public const string Scheme = "provider";

    private const int LongestEmail = 254;
    private const int LongestName = 80;

    /// <summary>Providers want their token back at sign-out; one that is longer would fill the cookie, and they ask the person instead.</summary>
    private const int LongestToken = 6000;

    /// <inheritdoc/>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.TokenEndpointResponse?.IdToken is { Length: > 0 and < LongestToken } token)
        {
            context.Properties?.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.IdToken, Value = token }]);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Principal?.FindFirst("sub")?.Value is not { Length: > 0 } subject)
        {
            context.Fail("The provider names no subject.");
            return;
        }

        var now = time.GetUtcNow();
        var session = new Session(AccountOf(options.Authority!, subject), NameOf(context.Principal), now, EmailOf(context.Principal));
        await signIns.BeginAsync(session.Sender, RolesOf(context.Principal), now.AddHours(options.HoursAtMost), context.HttpContext.RequestAborted);
        context.Principal = session.Principal();
    }

    /// <inheritdoc/>
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // The provider's own words may hold a name: the kind of failure is enough.
        Failed(log, context.Failure?.GetType().Name ?? "refused");
        context.HandleResponse();
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await formatter.WriteAsync<Components.NoticePage>(context.HttpContext, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Title"] = "Signing in didn’t work",
            ["Text"] = "It took too long, was cancelled, or your organisation’s sign-in refused it. Try once more. If it happens again, tell whoever looks after this bot.",
        });
    }

    /// <summary>The account behind a subject. It says nothing about the person to whoever reads it in a database or an export.</summary>
    internal static AccountId AccountOf(string authority, string subject) =>
        Session.AccountOf("p_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(authority.TrimEnd('/') + "\n" + subject)))[..32]);

    private static string? NameOf(ClaimsPrincipal principal)
    {
        var name = principal.FindFirst("name")?.Value is { Length: > 0 } full ? full : principal.FindFirst("preferred_username")?.Value;
        var clean = string.Concat((name ?? "").Where(c => !char.IsControl(c))).Trim();
        return clean.Length == 0 ? null : clean.Length <= LongestName ? clean : clean[..LongestName];
    }

    /// <summary>Only an address that the provider itself has verified says who somebody is.</summary>
    private static string? EmailOf(ClaimsPrincipal principal) =>
        bool.TryParse(principal.FindFirst("email_verified")?.Value, out var verified) && verified && principal.FindFirst("email")?.Value is { Length: > 2 and <= LongestEmail } email ? email : null;

    private Roles RolesOf(ClaimsPrincipal principal)
    {
        var groups = principal.FindAll(options.GroupClaim).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);
        var roles = Roles.Staff;
        roles |= options.Roles.Reviewer.Any(groups.Contains) ? Roles.Reviewer : Roles.Staff;
        roles |= options.Roles.Lead.Any(groups.Contains) ? Roles.Lead | Roles.Reviewer : Roles.Staff;
        roles |= options.Roles.Admin.Any(groups.Contains) ? Roles.Admin : Roles.Staff;
        return roles;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in failed: {Why}")]
    private static partial void Failed(ILogger log, string why);
}
