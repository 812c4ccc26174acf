using GuidanceBot.Chat.Web.Components.Keeping;
using GuidanceBot.Chat.Web.Visitors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>The leads' pages of the guidance: what is in force, what would change, versions, what a publication leaves to do; and the decisions.</summary>
internal sealed class KeepingPages(LeadDoor door, KeepingReader reader, PageStates states, WebRequestVerifier verifier, WebMessageFormatter formatter)
{
    /// <summary>Longest words to look for.</summary>
    private const int MaxWords = 200;

    /// <summary>The lead of a request; where it has none, it is told so and null comes back.</summary>
    public async ValueTask<WebVisitor?> EnterAsync(HttpContext context)
    {
        var lead = await door.FindAsync(context);
        if (lead is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status403Forbidden, "Changing the guidance is for comms leads", "You can read it all the same. If you should be a lead, ask whoever runs the bot to add you.");
        }

        return lead;
    }

    /// <summary>All documents.</summary>
    public async Task DocumentsAsync(HttpContext context, WebVisitor lead, Func<DocumentsView, DocumentsView>? change = null) =>
        await WriteAsync<DocumentsPage, DocumentsView>(context, lead, await reader.DocumentsAsync(lead, context.RequestAborted), change);

    /// <summary><c>/guidance/{document}/changes</c>.</summary>
    public Task ChangesAsync(HttpContext context) => ForDocumentAsync(context, (lead, document) => ChangesAsync(context, lead, document, Version(context.Request.Query["version"]), null));

    /// <summary><c>/guidance/{document}/versions</c>.</summary>
    public Task VersionsAsync(HttpContext context) => ForDocumentAsync(context, (lead, document) => VersionsAsync(context, lead, document, null));

    /// <summary><c>/guidance/{document}/after</c>.</summary>
    public Task AfterAsync(HttpContext context) => ForDocumentAsync(context, (lead, document) => AfterAsync(context, lead, document, null));

    /// <summary><c>/guidance/{document}/edit</c>; <c>?version=</c> goes on with a draft, <c>?decision=</c> puts a decision at the end as a clause.</summary>
    public Task EditAsync(HttpContext context) => ForDocumentAsync(context, async (lead, document) =>
    {
        var (version, decision) = (Version(context.Request.Query["version"]), context.Request.Query["decision"].ToString());
        var view = await reader.EditAsync(document, version, WebPayloadParser.IsId(decision) ? decision : null, context.RequestAborted);
        if (view is null)
        {
            await NoTextAsync(context);
            return;
        }

        if (System.Text.Encoding.UTF8.GetByteCount(view.Text) > EditView.MaxBytes)
        {
            await verifier.TellAsync(context, StatusCodes.Status422UnprocessableEntity, EditPost.TooLarge.Title, EditPost.TooLarge.Text);
            return;
        }

        await EditAsync(context, lead, view, StatusCodes.Status200OK);
    });

    /// <summary>The text to change, with what couldn't be done.</summary>
    public async Task EditAsync(HttpContext context, WebVisitor lead, EditView view, int status)
    {
        context.Response.StatusCode = status;
        await WriteAsync<EditPage, EditView>(context, lead, view, null);
    }

    /// <summary><c>/decisions</c>: for reviewers; only leads change them.</summary>
    public async Task DecisionsAsync(HttpContext context)
    {
        if (await door.FindReviewerAsync(context) is not { } reviewer)
        {
            await verifier.TellAsync(context, StatusCodes.Status403Forbidden, "The decisions are for comms reviewers", "What they say reaches you in answers. If you should be a reviewer, ask the comms lead to add you.");
            return;
        }

        await DecisionsAsync(context, reviewer, context.Request.Query["q"].ToString(), null);
    }

    /// <summary>What a text would change, with what couldn't be done.</summary>
    public async Task ChangesAsync(HttpContext context, WebVisitor lead, KeptDocument document, string? version, KeepingProblem? problem)
    {
        if (await reader.ChangesAsync(lead, document, version, context.RequestAborted) is not { } view)
        {
            await NoTextAsync(context);
            return;
        }

        await WriteAsync<ChangesPage, ChangesView>(context, lead, view, v => v with { Problem = problem });
    }

    /// <summary>The versions, with what couldn't be done.</summary>
    public async Task VersionsAsync(HttpContext context, WebVisitor lead, KeptDocument document, KeepingProblem? problem) =>
        await WriteAsync<VersionsPage, VersionsView>(context, lead, await reader.VersionsAsync(lead, document, context.RequestAborted), v => v with { Problem = problem });

    /// <summary>What a publication leaves to do, with what couldn't be done.</summary>
    public async Task AfterAsync(HttpContext context, WebVisitor lead, KeptDocument document, KeepingProblem? problem) =>
        await WriteAsync<AfterPage, AfterView>(context, lead, await reader.AfterAsync(lead, document, context.RequestAborted), v => v with { Problem = problem });

    /// <summary>The decisions, with what couldn't be done.</summary>
    public async Task DecisionsAsync(HttpContext context, WebVisitor reviewer, string words, KeepingProblem? problem) =>
        await WriteAsync<DecisionsPage, DecisionsView>(context, reviewer, await reader.DecisionsAsync(reviewer, words.Length > MaxWords ? words[..MaxWords] : words, context.RequestAborted), v => v with { Problem = problem });

    /// <summary>A version as addresses name it; null where it is none.</summary>
    public static string? Version(string? text) => text is { Length: 71 } && text.StartsWith("sha256:", StringComparison.Ordinal) ? text : null;

    /// <summary>A text that is there no more.</summary>
    public Task NoTextAsync(HttpContext context) => verifier.TellAsync(context, StatusCodes.Status404NotFound, "No text waits there", "It may have been published or thrown away since. Open the guidance again, please.");

    private async Task ForDocumentAsync(HttpContext context, Func<WebVisitor, KeptDocument, Task> page)
    {
        if (await EnterAsync(context) is not { } lead)
        {
            return;
        }

        if (await reader.DocumentAsync(context.Request.RouteValues["document"] as string ?? "", context.RequestAborted) is not { } document)
        {
            await verifier.TellAsync(context, StatusCodes.Status404NotFound, "There’s no such document", "The guidance has no document of that name.");
            return;
        }

        await page(lead, document);
    }

    private async Task WriteAsync<TPage, TView>(HttpContext context, WebVisitor visitor, TView view, Func<TView, TView>? change)
        where TPage : IComponent
    {
        var state = await states.OfAsync(context, visitor);
        await formatter.WriteAsync<TPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = state, ["View"] = change is null ? view : change(view) });
    }
}
