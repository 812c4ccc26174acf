using GuidanceBot.Chat.Web.Components.Desk;
using GuidanceBot.Chat.Web.Components.SignIn;
using GuidanceBot.Chat.Web.Visitors;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>The review desk's pages: the queue, and a case. Only for reviewers, decided on the server.</summary>
internal sealed class DeskPages(IWebIdentity identity, DeskReader reader, PageStates states, WebRequestVerifier verifier, WebMessageFormatter formatter)
{
    /// <summary><c>/desk</c> and <c>/desk/{number}</c>.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        var number = context.Request.RouteValues["number"] as string;
        if (await EnterAsync(context) is not { } reviewer)
        {
            return;
        }

        var view = await reader.ReadAsync(reviewer, context.Request.Query["show"].ToString(), WebPayloadParser.IsId(number) ? number : null, context.RequestAborted);
        if (number is not null && view.Open is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status404NotFound, "There’s no such case", "It may have been deleted after the time that cases are kept.");
            return;
        }

        await WriteAsync(context, reviewer, view);
    }

    /// <summary>The reviewer of a request; where it has none, it is told so and null comes back.</summary>
    public async ValueTask<WebVisitor?> EnterAsync(HttpContext context)
    {
        var reviewer = await identity.ReviewerAsync(context);
        if (reviewer is null && identity.SignsIn && !WebRequestVerifier.WantsPart(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            var state = await states.OfAsync(context, await identity.AskerAsync(context));
            await formatter.WriteAsync<NotAReviewerPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = state });
        }
        else if (reviewer is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status403Forbidden, "The desk is for comms reviewers", "If you should be one, ask the comms lead to add you.");
        }

        return reviewer;
    }

    /// <summary>Writes the page.</summary>
    public async Task WriteAsync(HttpContext context, WebVisitor reviewer, DeskView view) =>
        await formatter.WriteAsync<DeskPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = await StateAsync(context, reviewer, view), ["View"] = view });

    /// <summary>The state of the desk's page.</summary>
    public async ValueTask<PageState> StateAsync(HttpContext context, WebVisitor reviewer, DeskView view) =>
        await states.OfAsync(context, reviewer, view.Open?.Case.Number) with { ActHref = "/desk/act", MayReview = true };
}
