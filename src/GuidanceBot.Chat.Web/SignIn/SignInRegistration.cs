using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>Adds the organisation's sign-in: ASP.NET Core's own OpenID Connect handler, authorization code with PKCE.</summary>
public static class SignInRegistration
{
    /// <summary>What sign-in needs. Comes before the pages.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, SignInOptions options, WebReach reach)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(reach);
        services.AddSingleton(options).AddSingleton<SessionEvents>().AddSingleton<ProviderEvents>().AddSingleton<SignInPages>();
        services.AddSingleton<ISignInDoor>(s => s.GetRequiredService<SignInPages>());
        services.AddSingleton<IWebIdentity, SignedInIdentity>().AddSingleton<IChatRoles, SignedInRoles>().AddSingleton<IReviewerPlace, SignedInReviewers>();

        // Whoever comes back from the provider brings the forms' cookie along: pages that were open before stay usable.
        services.PostConfigure<AntiforgeryOptions>(o => o.Cookie.SameSite = SameSiteMode.Lax);
        services.AddAuthentication(Session.Scheme)
            .AddCookie(Session.Scheme, o => SetCookie(o, options, reach))
            .AddOpenIdConnect(ProviderEvents.Scheme, o => SetProvider(o, options, reach));
        return services;
    }

    private static void SetCookie(CookieAuthenticationOptions o, SignInOptions options, WebReach reach)
    {
        Guard(o.Cookie, reach);
        o.Cookie.Name = reach.Cookie("guidancebot-session");

        // Not strict: the provider sends people back from its own site, and a link in a mail leads to the desk.
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.ExpireTimeSpan = TimeSpan.FromMinutes(options.IdleMinutes);
        o.SlidingExpiration = true;
        o.EventsType = typeof(SessionEvents);
    }

    private static void SetProvider(OpenIdConnectOptions o, SignInOptions options, WebReach reach)
    {
        o.Authority = options.Authority;
        o.RequireHttpsMetadata = !new Uri(options.Authority!).IsLoopback;
        o.ClientId = options.ClientId;
        o.ClientSecret = options.ClientSecret;
        o.ResponseType = OpenIdConnectResponseType.Code;
        o.ResponseMode = OpenIdConnectResponseMode.Query;
        o.UsePkce = true;
        o.SignInScheme = Session.Scheme;
        o.SignOutScheme = Session.Scheme;
        o.MapInboundClaims = false;
        o.SaveTokens = false;
        o.GetClaimsFromUserInfoEndpoint = true;
        o.ClaimActions.MapJsonKey(options.GroupClaim, options.GroupClaim);
        o.ClaimActions.MapJsonKey("email_verified", "email_verified");
        o.SignedOutCallbackPath = "/signout-callback-oidc";

        // A page elsewhere must not be able to sign people out here.
        o.RemoteSignOutPath = PathString.Empty;
        o.Scope.Add("email");
        foreach (var scope in options.Scopes)
        {
            o.Scope.Add(scope);
        }

        Guard(o.CorrelationCookie, reach);
        Guard(o.NonceCookie, reach);
        o.CorrelationCookie.Name = reach.Cookie("guidancebot-sign-in.");
        o.NonceCookie.Name = reach.Cookie("guidancebot-nonce.");
        o.CorrelationCookie.SameSite = o.NonceCookie.SameSite = SameSiteMode.Lax;
        o.EventsType = typeof(ProviderEvents);
    }

    private static void Guard(CookieBuilder cookie, WebReach reach)
    {
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
        cookie.SecurePolicy = reach.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
