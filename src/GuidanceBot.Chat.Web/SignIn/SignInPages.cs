using System.Net.ServerSentEvents;
using GuidanceBot.Chat.Web.Components;
using GuidanceBot.Chat.Web.Components.SignIn;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>The way in and out: <c>/sign-out</c> and <c>/signed-out</c>; who isn't signed in is led to the provider and comes back to the page they wanted.</summary>
internal sealed partial class SignInPages(ISignIns signIns, WebMessageFormatter formatter, TimeProvider time, ILogger<SignInPages> log) : ISignInDoor
{
    /// <inheritdoc/>
    public async Task AskAsync(HttpContext context)
    {
        if (IsNews(context))
        {
            // A page that is open hears it once, and stops asking.
            await TypedResults.ServerSentEvents(OverAsync()).ExecuteAsync(context);
            return;
        }

        if (WebRequestVerifier.WantsPart(context))
        {
            // What was sent can't wait at the provider's: it stays in the page that sent it.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await formatter.WriteAsync<SignedOutNotice>(context, new Dictionary<string, object?>(StringComparer.Ordinal));
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await TellAsync(context, StatusCodes.Status401Unauthorized, "You’re signed out", "Nothing was sent. Go back for what you wrote, sign in again in another tab, and send it once more.");
            return;
        }

        try
        {
            await context.ChallengeAsync(ProviderEvents.Scheme, new AuthenticationProperties { RedirectUri = context.Request.Path + context.Request.QueryString });
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException)
        {
            Unreachable(log, e.GetType().Name);
            await TellAsync(context, StatusCodes.Status503ServiceUnavailable, "Your organisation’s sign-in can’t be reached", "Try again in a few minutes. If it goes on, tell whoever looks after this bot.");
        }
    }

    /// <summary><c>POST /sign-out</c>: here, in every other browser of the same account, and at the provider.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        if (Session.Of(context.User) is { } session)
        {
            await signIns.EndAsync(session.Account, time.GetUtcNow(), context.RequestAborted);
        }

        var provider = await ProviderAsync(context);
        await context.SignOutAsync(Session.Scheme);
        context.Response.StatusCode = StatusCodes.Status200OK;
        await formatter.WriteAsync<SignedOutPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Provider"] = provider });
    }

    /// <summary><c>/signed-out</c>: where the provider sends people back to.</summary>
    public Task SignedOutAsync(HttpContext context) => formatter.WriteAsync<SignedOutPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal));

    /// <summary>
    /// The provider's own address for signing out; null where it has none. A page leads there and no redirect: the policy of our pages
    /// lets forms lead nowhere but here, redirects included.
    /// </summary>
    private async Task<string?> ProviderAsync(HttpContext context)
    {
        try
        {
            await context.SignOutAsync(ProviderEvents.Scheme, new AuthenticationProperties { RedirectUri = "/signed-out" });
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException)
        {
            Unreachable(log, e.GetType().Name);
            return null;
        }

        var address = context.Response.Headers.Location.ToString();
        context.Response.Headers.Remove("Location");
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
    }

    private Task TellAsync(HttpContext context, int status, string title, string text)
    {
        context.Response.StatusCode = status;
        return formatter.WriteAsync<NoticePage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Title"] = title, ["Text"] = text });
    }

    private static async IAsyncEnumerable<SseItem<string>> OverAsync()
    {
        await Task.CompletedTask;
        yield return LiveNews.Over;
    }

    private static bool IsNews(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign-in provider can't be reached: {Why}")]
    private static partial void Unreachable(ILogger log, string why);
}
