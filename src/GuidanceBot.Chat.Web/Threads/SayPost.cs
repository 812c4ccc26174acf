using System.Globalization;
using GuidanceBot.Chat.Web.Components;
using GuidanceBot.Chat.Web.Pictures;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary><c>POST /say</c>: a message. Inserted first; then the page waits a moment for what comes of it.</summary>
internal sealed class SayPost(IWebIdentity identity, Intake intake, ThreadReader reader, ThreadPages pages, PictureIntake pictures, WebMessageFormatter formatter, TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the message.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        var form = context.Request.Form;
        var visitor = await identity.AskerAsync(context);
        var conversation = WebPayloadParser.IsId(form[WebPayloads.Where]) ? form[WebPayloads.Where].ToString() : WebPayloadParser.NewId();
        var (attachments, problem) = await pictures.TakeAsync(form.Files, visitor, context.RequestAborted);
        problem ??= Problem(WebPayloadParser.Text(form), attachments);
        if (problem is not null)
        {
            await RefuseAsync(context, visitor, conversation, problem);
            return;
        }

        var message = WebPayloadParser.Message(form, visitor, conversation, attachments, time.GetUtcNow());
        if (WebRequestVerifier.WantsPart(context))
        {
            // The page hears of the answer by itself.
            await intake.AcceptAsync(message, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        var seen = await reader.SeenAsync(visitor, conversation, context.RequestAborted);
        var until = time.GetUtcNow() + Intake.Patience;
        await intake.AcceptAndWaitAsync(message, context.RequestAborted);
        var arrived = await ArrivedAsync(visitor, conversation, seen, until, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/c/{conversation}{(arrived ? "" : $"?after={seen}")}#latest");
    }

    /// <summary>Waits until the conversation has something new, no longer than the moment.</summary>
    internal async ValueTask<bool> ArrivedAsync(WebVisitor visitor, string conversation, long seen, DateTimeOffset until, CancellationToken cancel)
    {
        while (await reader.SeenAsync(visitor, conversation, cancel) <= seen)
        {
            if (time.GetUtcNow() >= until)
            {
                return false;
            }

            await Task.Delay(Poll, time, cancel);
        }

        return true;
    }

    private static string? Problem(string text, IReadOnlyList<AttachmentRef> attachments) => text.Length switch
    {
        0 when attachments.Count > 0 => "Say in a few words what you’d like to do with the picture.",
        0 => "Write your question or paste your draft first.",
        > Draft.MaxLength => $"That’s {text.Length.ToString("N0", CultureInfo.InvariantCulture)} characters; I read up to {Draft.MaxLength.ToString("N0", CultureInfo.InvariantCulture)}.",
        _ => null,
    };

    private async Task RefuseAsync(HttpContext context, WebVisitor visitor, string conversation, string problem)
    {
        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (WebRequestVerifier.WantsPart(context))
        {
            await formatter.WriteAsync<Notice>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Title"] = problem });
            return;
        }

        var typed = WebPayloadParser.Text(context.Request.Form);
        await pages.ShowAgainAsync(context, visitor, conversation, v => v with { Typed = typed, Problem = problem });
    }
}
