using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>Who may change the guidance and withdraw decisions: leads, decided on the server for each request.</summary>
internal sealed class LeadDoor(IWebIdentity identity, IRoles roles)
{
    /// <summary>The lead of a request; null where it has none.</summary>
    public async ValueTask<WebVisitor?> FindAsync(HttpContext context)
    {
        if (await identity.ReviewerAsync(context) is { } reviewer && await IsLeadAsync(reviewer, context))
        {
            return reviewer;
        }

        // A lead needn't be a reviewer.
        var person = await identity.AskerAsync(context);
        return await IsLeadAsync(person, context) ? person : null;
    }

    /// <summary>The reviewer or lead of a request: who may read decisions.</summary>
    public async ValueTask<WebVisitor?> FindReviewerAsync(HttpContext context) => await identity.ReviewerAsync(context) ?? await FindAsync(context);

    private async ValueTask<bool> IsLeadAsync(WebVisitor visitor, HttpContext context) => (await roles.OfAsync(visitor.Account, context.RequestAborted)).HasFlag(Roles.Lead);
}
