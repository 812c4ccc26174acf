using System.Text;
using GuidanceBot.Chat.Web.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary><c>POST /guidance/edit</c>: a lead's text, typed in the browser, becomes a draft like a file that is brought.</summary>
internal sealed class EditPost(KeepingPages pages, KeepingReader reader, GuidanceKeeper keeper, WebRequestVerifier verifier)
{
    /// <summary>Longest body: a text at its longest and the form around it.</summary>
    public const long BodyLimit = EditView.MaxBytes + (64 * 1024);

    /// <summary>What is said to more than that.</summary>
    public static readonly KeepingProblem TooLarge = new("That is too long to change here", $"A text typed here may have {EditView.MaxBytes / 1024 / 1024} MB. Go back, copy it into a file and bring that. Nothing changed.");

    /// <summary>Takes the text. Whatever is wrong with it, it stands on the page that comes back.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        if (await pages.EnterAsync(context) is not { } lead)
        {
            return;
        }

        var (form, cancel) = (context.Request.Form, context.RequestAborted);
        if (await reader.DocumentAsync(form["document"].ToString(), cancel) is not { } document)
        {
            await verifier.TellAsync(context, StatusCodes.Status404NotFound, "There’s no such document", "It may have been thrown away since. Go back and copy your words, please: they are still there.");
            return;
        }

        if (await reader.EditAsync(document, version: null, decision: null, cancel) is not { } before)
        {
            await pages.NoTextAsync(context);
            return;
        }

        var view = before with { Text = LineEndsOf(form["text"].ToString(), before.Text) };
        if (form["in_force"].ToString() != (document.Published?.Version ?? ""))
        {
            var since = new KeepingProblem("Somebody else published a text since you began", "Your words are still here. Read what is in force now before you go on: from here, yours would take its place.");
            await pages.EditAsync(context, lead, view with { Problem = since }, StatusCodes.Status409Conflict);
            return;
        }

        var brought = await keeper.BringAsync(document.Name, view.IsMarkdown ? view.FileName : Path.GetFileNameWithoutExtension(view.FileName) + ".md", Encoding.UTF8.GetBytes(view.Text), lead.Account.Key, cancel);
        if (brought.Problem is { } problem)
        {
            await pages.EditAsync(context, lead, view with { Problem = new KeepingProblem("I couldn’t take that text", problem) }, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = ClauseLinks.Href(document.Name) + "/changes?version=" + Uri.EscapeDataString(brought.Version!);
    }

    /// <summary>A form’s line ends are CR LF, whatever the text had.</summary>
    private static string LineEndsOf(string typed, string before) => before.Contains("\r\n", StringComparison.Ordinal) ? typed : typed.Replace("\r\n", "\n", StringComparison.Ordinal);
}
