using GuidanceBot.Chat.Web.Guidance;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>What leads do with the guidance: bring a text, publish it, throw it away, go back, send corrections. Each act asks again who does it.</summary>
internal sealed class KeepingPost(KeepingPages pages, KeepingReader reader, GuidanceKeeper keeper, AnswersAgain again, IGuidanceShelf shelf, IGuidanceLibrary library, IInbox inbox, WebRequestVerifier verifier, TimeProvider time)
{
    /// <summary>Longest body of a post with a document: the document's 20 MB and the form around it.</summary>
    public const long UploadLimit = GuidanceLimits.MaxBytes + (64 * 1024);

    /// <summary>Up to here a body that is too large is read to its end and thrown away: a browser that is cut off while it sends shows no page at all.</summary>
    private const long MostThrownAway = 5 * UploadLimit;

    private static readonly KeepingProblem TooLarge = new("That file is too large for me", $"A document may have up to {GuidanceLimits.MaxBytes / 1024 / 1024} MB. Save it without pictures, or cut it into parts. Nothing changed.");

    /// <summary><c>POST /guidance/upload</c>. Who it is comes first: nobody else's 20 MB are read.</summary>
    public async Task UploadAsync(HttpContext context)
    {
        if (await pages.EnterAsync(context) is not { } lead)
        {
            return;
        }

        if (context.Request.ContentLength is > UploadLimit and <= MostThrownAway)
        {
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostThrownAway;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            await verifier.TellAsync(context, StatusCodes.Status413PayloadTooLarge, TooLarge.Title, TooLarge.Text);
            return;
        }

        await verifier.Post(c => TakeAsync(c, lead), UploadLimit, TooLarge)(context);
    }

    /// <summary><c>POST /guidance/act</c>.</summary>
    public async Task ActAsync(HttpContext context)
    {
        if (await pages.EnterAsync(context) is not { } lead)
        {
            return;
        }

        var form = context.Request.Form;
        var (name, version, inForce) = (form["document"].ToString(), KeepingPages.Version(form["version"]), KeepingPages.Version(form["in_force"]));
        if (await reader.DocumentAsync(name, context.RequestAborted) is not { } document)
        {
            await verifier.TellAsync(context, StatusCodes.Status404NotFound, "There’s no such document", "It may have been thrown away since. Open the guidance again, please.");
            return;
        }

        await (form[WebPayloads.Press].ToString() switch
        {
            "publish" when version is not null => PublishAsync(context, lead, document, version, inForce),
            "back" when version is not null => RollBackAsync(context, lead, document, version, inForce),
            "discard" when version is not null => DiscardAsync(context, lead, document, version),
            "retire" when inForce is not null => RetireAsync(context, lead, document, inForce),
            "correct" => CorrectAsync(context, lead, document, form["guidance"].ToString()),
            _ => verifier.TellAsync(context, StatusCodes.Status400BadRequest, "I don’t know that button", "It may be from an older page. Open it again, please."),
        });
    }

    private async Task TakeAsync(HttpContext context, WebVisitor lead)
    {
        var form = context.Request.Form;
        var to = form["document"].ToString();
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            await RefuseAsync(context, lead, new KeepingProblem("No file came with it", "Choose a Markdown, Word, PDF or HTML file first."));
            return;
        }

        if (to.Length > 0 && await reader.DocumentAsync(to, context.RequestAborted) is null)
        {
            await RefuseAsync(context, lead, new KeepingProblem("That document isn’t there any more", "Choose again which document the file is a new text of. Nothing changed."));
            return;
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, context.RequestAborted);
        var brought = await keeper.BringAsync(to.Length > 0 ? to : null, file.FileName, bytes.ToArray(), lead.Account.Key, context.RequestAborted);
        if (brought.Problem is { } problem)
        {
            await RefuseAsync(context, lead, new KeepingProblem("I couldn’t take that file", problem + " What is in force stays in force: nothing changes for staff."));
            return;
        }

        Go(context, ClauseLinks.Href(brought.Document!) + "/changes?version=" + Uri.EscapeDataString(brought.Version!));
    }

    private async Task PublishAsync(HttpContext context, WebVisitor lead, KeptDocument document, string version, string? inForce)
    {
        if (await keeper.PublishAsync(document.Name, version, inForce, lead.Account.Key, context.RequestAborted) is { } why)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            await pages.ChangesAsync(context, lead, (await reader.DocumentAsync(document.Name, context.RequestAborted))!, version, new KeepingProblem("Not published", why));
            return;
        }

        Go(context, ClauseLinks.Href(document.Name) + "/after");
    }

    private async Task RollBackAsync(HttpContext context, WebVisitor lead, KeptDocument document, string version, string? inForce)
    {
        if (await keeper.PublishAsync(document.Name, version, inForce, lead.Account.Key, context.RequestAborted) is { } why)
        {
            await ConflictAsync(context, lead, document, new KeepingProblem("Not rolled back", why));
            return;
        }

        Go(context, ClauseLinks.Href(document.Name) + "/after");
    }

    private async Task DiscardAsync(HttpContext context, WebVisitor lead, KeptDocument document, string version)
    {
        if (!await keeper.DiscardAsync(document.Name, version, lead.Account.Key, context.RequestAborted))
        {
            await ConflictAsync(context, lead, document, new KeepingProblem("Not thrown away", "It was published or thrown away by somebody else in the meantime."));
            return;
        }

        Go(context, document.InForce is null ? "/guidance" : ClauseLinks.Href(document.Name) + "/versions");
    }

    private async Task RetireAsync(HttpContext context, WebVisitor lead, KeptDocument document, string inForce)
    {
        if (await keeper.RetireAsync(document.Name, inForce, lead.Account.Key, context.RequestAborted) is { } why)
        {
            await ConflictAsync(context, lead, document, new KeepingProblem("Still in force", why));
            return;
        }

        Go(context, ClauseLinks.Href(document.Name) + "/versions");
    }

    /// <summary>One delivery an answer, absorbed where it is known: pressed twice, people hear it once.</summary>
    private async Task CorrectAsync(HttpContext context, WebVisitor lead, KeptDocument document, string guidance)
    {
        var (cancel, now) = (context.RequestAborted, time.GetUtcNow());
        if (guidance != library.Current.Version || await keeper.BeforeAsync(document.Name, cancel) is not { } before)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            await pages.AfterAsync(context, lead, document, new KeepingProblem("Nothing was sent", "The guidance has changed again since you opened this page. Look at who was told otherwise once more."));
            return;
        }

        var told = (await again.CompareToTheEndAsync(before, library.Current, cancel)).Changed.SelectMany(c => c.Told).ToList();
        var sent = 0;
        foreach (var answer in told)
        {
            sent += await inbox.InsertAsync(CorrectionHandler.Of(answer, guidance, lead.Sender, now), cancel) ? 1 : 0;
        }

        if (sent > 0)
        {
            await shelf.NoteAsync(document.Name, GuidanceStep.Corrected, document.InForce?.Version, lead.Account.Key, now, sent, cancel);
        }

        Go(context, ClauseLinks.Href(document.Name) + "/after");
    }

    private async Task RefuseAsync(HttpContext context, WebVisitor lead, KeepingProblem problem)
    {
        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await pages.DocumentsAsync(context, lead, v => v with { Problem = problem });
    }

    private async Task ConflictAsync(HttpContext context, WebVisitor lead, KeptDocument document, KeepingProblem problem)
    {
        context.Response.StatusCode = StatusCodes.Status409Conflict;
        await pages.VersionsAsync(context, lead, (await reader.DocumentAsync(document.Name, context.RequestAborted)) ?? document, problem);
    }

    private static void Go(HttpContext context, string where)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = where;
    }
}
