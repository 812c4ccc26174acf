using System.Buffers.Text;
using System.Security.Cryptography;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Visitors;

/// <summary>
/// Without sign-in: each browser is a person of its own, known by a random cookie; the desk is the one fixed reviewer of this
/// machine. The account is derived from the cookie and not the cookie itself, so that nobody who reads an account's key,
/// in the database or in an export, can become that person.
/// </summary>
public sealed class CookieIdentity(IRoles roles) : IWebIdentity
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "guidancebot-person";

    private const int SecretLength = 22;

    /// <inheritdoc/>
    public bool SignsIn => false;

    /// <inheritdoc/>
    public bool Knows(HttpContext context) => true;

    /// <inheritdoc/>
    public ValueTask<WebVisitor> AskerAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isNew = context.Request.Cookies[CookieName] is not { Length: SecretLength } cookie || !Base64Url.IsValid(cookie);
        var secret = context.Request.Cookies[CookieName] ?? "";
        if (isNew)
        {
            secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        }

        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Append(CookieName, secret, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
                Path = "/",
            });
        }

        return new(new WebVisitor(new Sender(AccountOf(secret))) { IsNew = isNew });
    }

    /// <inheritdoc/>
    public ValueTask<WebVisitor?> ReviewerAsync(HttpContext context) => LocalAsync(context, Roles.Reviewer);

    /// <inheritdoc/>
    public ValueTask<WebVisitor?> AdminAsync(HttpContext context) => LocalAsync(context, Roles.Admin);

    private async ValueTask<WebVisitor?> LocalAsync(HttpContext context, Roles role)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reviewer = AccountId.LocalReviewer;
        return (await roles.OfAsync(reviewer, context.RequestAborted)).HasFlag(role) ? new WebVisitor(new Sender(reviewer)) : null;
    }

    /// <summary>The account behind a cookie.</summary>
    internal static AccountId AccountOf(string secret) => new(WebEdge.Name, "local", Refs.For("p", "browser\n" + secret));
}
