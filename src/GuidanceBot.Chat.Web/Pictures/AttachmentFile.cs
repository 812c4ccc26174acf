using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Pictures;

/// <summary><c>/attachments/{id}</c>: for the person who sent it, and for a reviewer who has opened it, which is logged.</summary>
internal sealed class AttachmentFile(IWebIdentity identity, IAttachments attachments, ICases cases)
{
    /// <summary>Serves one.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var id = context.Request.RouteValues["id"] as string ?? "";
        var kept = id.Length is > 0 and < 60 ? await attachments.OpenAsync(id, cancel) : null;
        if (kept is null || !await MaySeeAsync(context, kept, cancel))
        {
            // Whether it is there is nobody else's business.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = kept.MediaType;
        context.Response.Headers.ContentDisposition = "inline";
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.ContentLength = kept.Content.Length;
        await context.Response.Body.WriteAsync(kept.Content, cancel);
    }

    private async ValueTask<bool> MaySeeAsync(HttpContext context, KeptAttachment kept, CancellationToken cancel)
    {
        if ((await identity.AskerAsync(context)).Account == kept.Account)
        {
            return true;
        }

        return kept.CaseId is { } caseId && await identity.ReviewerAsync(context) is { } reviewer && (await cases.HistoryAsync(caseId, cancel)).HasOpened(reviewer.Account);
    }
}
