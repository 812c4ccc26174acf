using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>With sign-in: whoever asks and whoever reviews is the person who signed in.</summary>
internal sealed class SignedInIdentity(IRoles roles, SignInOptions options) : IWebIdentity
{
    /// <inheritdoc/>
    public bool SignsIn => true;

    /// <inheritdoc/>
    public bool Knows(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Session.Of(context.User) is not null;
    }

    /// <inheritdoc/>
    public ValueTask<WebVisitor> AskerAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(VisitorOf(context));
    }

    /// <inheritdoc/>
    public ValueTask<WebVisitor?> ReviewerAsync(HttpContext context) => WithAsync(context, Roles.Reviewer);

    /// <inheritdoc/>
    public ValueTask<WebVisitor?> AdminAsync(HttpContext context) => WithAsync(context, Roles.Admin);

    private async ValueTask<WebVisitor?> WithAsync(HttpContext context, Roles role)
    {
        ArgumentNullException.ThrowIfNull(context);
        var visitor = VisitorOf(context);
        return (await roles.OfAsync(visitor.Account, context.RequestAborted)).HasFlag(role) ? visitor : null;
    }

    /// <summary>No page is made for a request without a session: it has been asked to sign in before.</summary>
    private WebVisitor VisitorOf(HttpContext context) => Session.Of(context.User) is { } session
        ? new WebVisitor(session.Sender) { Until = session.Since.AddHours(options.HoursAtMost) }
        : throw new InvalidOperationException("A page was opened without a session.");
}
