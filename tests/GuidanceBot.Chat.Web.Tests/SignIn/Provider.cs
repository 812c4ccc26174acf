using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GuidanceBot.Chat.Web.Tests.SignIn;

/// <summary>A real OpenID provider on loopback: OpenIddict, with a sign-in page that asks for a name and groups that a test changes.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string ClientId = "guidancebot";
    public const string Secret = "a secret of the tests";

    private const string Cookie = "provider-user";

    /// <summary>Made once: a key for each test would take longer than the test.</summary>
    private static readonly RsaSecurityKey Signing = new(RSA.Create(2048)) { KeyId = "tests" };

    private static readonly SymmetricSecurityKey Encryption = new(RandomNumberGenerator.GetBytes(32));

    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private Provider(DirectoryInfo folder, WebApplication app) => (_folder, _app) = (folder, app);

    /// <summary>Who is in which groups; change it at any time.</summary>
    public ConcurrentDictionary<string, string[]> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>True: groups stand in the identity token. False: the userinfo endpoint tells them.</summary>
    public bool GroupsInToken { get; set; } = true;

    /// <summary>On another host name than the bot's: browsers keep cookies by host and not by port.</summary>
    /// <summary>What it says of the addresses that it names.</summary>
    public bool AddressesAreVerified { get; set; } = true;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Provider> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("guidancebot-provider-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDbContext<ProviderDb>(o => o.UseSqlite("Data Source=" + Path.Combine(folder.FullName, "provider.db")).UseOpenIddict());
        builder.Services.AddOpenIddict().AddCore(c => c.UseEntityFrameworkCore().UseDbContext<ProviderDb>()).AddServer(s =>
        {
            s.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/logout").SetUserInfoEndpointUris("connect/userinfo");
            s.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes(Scopes.Profile, Scopes.Email);
            s.AddEncryptionKey(Encryption).AddSigningKey(Signing);
            s.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough().EnableUserInfoEndpointPassthrough().DisableTransportSecurityRequirement();
        });
        var app = builder.Build();
        var provider = new Provider(folder, app);
        app.UseRouting();
        app.UseAuthentication();
        app.MapGet("/connect/authorize", provider.Authorize);
        app.MapPost("/login", LogIn).DisableAntiforgery();
        app.MapPost("/connect/token", (Delegate)TokenAsync);
        app.MapGet("/connect/userinfo", (Delegate)provider.UserInfoAsync);
        app.MapGet("/connect/logout", LogOut);
        using (var scope = app.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<ProviderDb>().Database.EnsureCreatedAsync();
        }

        await app.StartAsync();

        // Its first answer takes long on a busy machine: no page should have to wait for it.
        using var http = new HttpClient();
        await http.GetStringAsync(new Uri(provider.Address, "/.well-known/openid-configuration"));
        await http.GetStringAsync(new Uri(provider.Address, "/.well-known/jwks"));
        return provider;
    }

    /// <summary>Lets a bot at this address sign people in.</summary>
    public async Task AllowAsync(params Uri[] bots)
    {
        using var scope = _app.Services.CreateScope();
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = Secret,
            ConsentType = ConsentTypes.Implicit,
            Permissions = { Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code, Permissions.Scopes.Profile, Permissions.Scopes.Email },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        foreach (var bot in bots)
        {
            client.RedirectUris.Add(new Uri(bot, "/signin-oidc"));
            client.PostLogoutRedirectUris.Add(new Uri(bot, "/signout-callback-oidc"));
        }

        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(client);
    }

    /// <summary>Goes away.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static IResult LogIn(HttpContext context, [Microsoft.AspNetCore.Mvc.FromForm] string user, [Microsoft.AspNetCore.Mvc.FromForm] string back)
    {
        context.Response.Cookies.Append(Cookie, user);
        return Results.LocalRedirect(back);
    }

    private static async Task<IResult> TokenAsync(HttpContext context)
    {
        var code = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        return Results.SignIn(code.Principal!, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static IResult LogOut(HttpContext context)
    {
        context.Response.Cookies.Delete(Cookie);
        return Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private IResult Authorize(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } user)
        {
            var back = WebUtility.HtmlEncode(context.Request.Path + context.Request.QueryString);
            return Results.Content($"""<!doctype html><html lang="en"><head><title>Hospital sign-in</title></head><body><main><h1>Hospital sign-in</h1><form method="post" action="/login"><label>Name <input name="user"></label><input type="hidden" name="back" value="{back}"><button>Sign in</button></form></main></body></html>""", "text/html");
        }

        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, user.ToLowerInvariant().Replace(' ', '-')).SetClaim(Claims.Name, user);
        identity.SetClaim(Claims.Email, user.ToLowerInvariant().Replace(' ', '.') + "@brackenford.example").SetClaim(Claims.EmailVerified, AddressesAreVerified);
        if (GroupsInToken)
        {
            identity.SetClaims("groups", [.. Groups.GetValueOrDefault(user, [])]);
        }

        identity.SetScopes(context.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken, Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private async Task<IResult> UserInfoAsync(HttpContext context)
    {
        var token = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        var (subject, name) = (token.Principal!.GetClaim(Claims.Subject)!, token.Principal!.GetClaim(Claims.Name)!);
        return GroupsInToken ? Results.Ok(new { sub = subject, name }) : Results.Ok(new { sub = subject, name, groups = Groups.GetValueOrDefault(name, []) });
    }
}
