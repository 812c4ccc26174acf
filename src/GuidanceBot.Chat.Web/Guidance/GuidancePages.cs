using GuidanceBot.Chat.Web.Components.Guidance;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Guidance;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Guidance;

/// <summary><c>/guidance</c>: whole documents, each clause in context and with an address.</summary>
internal sealed class GuidancePages(IWebIdentity identity, IGuidanceLibrary library, IGuidanceShelf shelf, IReadOnlyList<IDocumentReader> readers, LeadDoor door, KeepingPages keeping, KeepingReader reader, PageStates states, WebRequestVerifier verifier, WebMessageFormatter formatter)
{
    /// <summary>One document; without a name all of them for leads, the first for everybody else.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        var name = context.Request.RouteValues["document"] as string;
        var lead = await door.FindAsync(context);
        if (name is null && lead is not null)
        {
            await keeping.DocumentsAsync(context, lead);
            return;
        }

        var documents = library.Current.Documents;
        var document = name is null ? (documents.Count > 0 ? documents[0] : null) : documents.FirstOrDefault(d => d.Name == name);
        if (document is not null && context.Request.Query["version"].ToString() is { Length: > 0 and < 80 } version && version != document.Version)
        {
            await WriteAsync(context, await EarlierAsync(document.Name, version, context.RequestAborted), lead: null, earlier: true);
            return;
        }

        await WriteAsync(context, document, lead, earlier: false);
    }

    /// <summary>A version that is in force no more; null where it isn't kept.</summary>
    private async ValueTask<GuidanceDocument?> EarlierAsync(string name, string version, CancellationToken cancel) =>
        await shelf.FindAsync(name, version, cancel) is { PublishedAt: not null } kept ? GuidanceLibrary.Read(readers, kept) : null;

    private async Task WriteAsync(HttpContext context, GuidanceDocument? document, WebVisitor? lead, bool earlier)
    {
        if (document is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status404NotFound, "There’s no such document", "The guidance that I answer from has no document of that name or version.");
            return;
        }

        var state = await states.OfAsync(context, await identity.AskerAsync(context));
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = state, ["Outline"] = DocumentOutline.Of(document), ["Earlier"] = earlier };
        if (lead is not null && await reader.DocumentAsync(document.Name, context.RequestAborted) is { } kept)
        {
            parameters["Kept"] = kept;
            parameters["Lint"] = reader.Lint(document);
            parameters["Who"] = await reader.WhoAsync(lead, context.RequestAborted);
        }

        await formatter.WriteAsync<GuidancePage>(context, parameters);
    }
}
