using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>Looks at each session when it comes: it is over once its person has signed out anywhere, and after its longest time however busy it was.</summary>
internal sealed class SessionEvents(ISignIns signIns, SignInOptions options, TimeProvider time) : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var session = Session.Of(context.Principal);
        if (session is null || session.Since.AddHours(options.HoursAtMost) <= time.GetUtcNow() || !await IsKeptAsync(session, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Session.Scheme);
        }
    }

    private async ValueTask<bool> IsKeptAsync(Session session, CancellationToken cancel) =>
        await signIns.FindAsync(session.Account, cancel) is { } kept && (kept.EndedAt is not { } ended || session.Since > ended);
}
