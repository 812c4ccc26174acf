using System.Net;
using GuidanceBot.Chat.Web.Components;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Chat.Web.Visitors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GuidanceBot.Chat.Web;

/// <summary>What stands between a request and a page: headers, the Host name, sign-in where there is one, size limits, form tokens.</summary>
internal sealed class WebRequestVerifier(WebReach reach, IAntiforgery antiforgery, IWebIdentity identity, WebMessageFormatter formatter, ISignInDoor? door = null)
{
    /// <summary>The header that our own script sends: it wants a part of a page, not a whole one.</summary>
    public const string PartHeader = "GuidanceBot-Part";

    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Longest body of a post without a picture.</summary>
    private const long FormLimit = 2 * 1024 * 1024;

    /// <summary>True where our own script asks.</summary>
    public static bool WantsPart(HttpContext context) => context.Request.Headers.ContainsKey(PartHeader);

    /// <summary>Every answer tells browsers to run and show nothing that isn't ours.</summary>
    public static void AddHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-cache, no-store";
    }

    /// <summary>What anybody may read: the Host must be ours.</summary>
    public RequestDelegate Open(RequestDelegate page) => context => HostIsOurs(context) ? page(context) : MisdirectedAsync(context);

    /// <summary>A page for reading: the Host must be ours, and its reader known.</summary>
    public RequestDelegate Read(RequestDelegate page) => Open(context => identity.Knows(context) ? page(context) : door!.AskAsync(context));

    /// <summary>A post: the Host must be ours, its sender known, the body bounded, the token right.</summary>
    public RequestDelegate Post(RequestDelegate page, long limit = FormLimit, KeepingProblem? tooLarge = null) => async context =>
    {
        if (!HostIsOurs(context))
        {
            await MisdirectedAsync(context);
            return;
        }

        if (!identity.Knows(context))
        {
            await door!.AskAsync(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        try
        {
            // Kept in memory whatever its size: a picture with its location must not lie in a temporary file.
            await context.Request.ReadFormAsync(new FormOptions { MemoryBufferThreshold = (int)limit, MultipartBodyLengthLimit = limit, ValueLengthLimit = (int)limit, ValueCountLimit = 200, KeyLengthLimit = 200 }, context.RequestAborted);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException)
        {
            await TellAsync(context, StatusCodes.Status413PayloadTooLarge, tooLarge?.Title ?? "That’s too large for me", tooLarge?.Text ?? "A picture may have up to 10 MB. Send a smaller one, please.");
            return;
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            await TellAsync(context, StatusCodes.Status400BadRequest, "This page has been open for too long", "Nothing was sent. Open the page again, and try once more.");
            return;
        }

        await page(context);
    };

    /// <summary>Answers with a notice: a part for our script, else a page.</summary>
    public Task TellAsync(HttpContext context, int status, string title, string text)
    {
        context.Response.StatusCode = status;
        Dictionary<string, object?> parameters = new(StringComparer.Ordinal) { ["Title"] = title, ["Text"] = text };
        return WantsPart(context) ? formatter.WriteAsync<Notice>(context, parameters) : formatter.WriteAsync<NoticePage>(context, parameters);
    }

    private Task MisdirectedAsync(HttpContext context) =>
        TellAsync(context, StatusCodes.Status421MisdirectedRequest, "Open it by its own address", "This bot answers on this machine only: open it as http://127.0.0.1 or http://localhost with its port.");

    /// <summary>A page of somebody else's that has its name point here must not be able to talk to us (DNS rebinding).</summary>
    private bool HostIsOurs(HttpContext context)
    {
        var host = context.Request.Host.Host;
        return !reach.LoopbackOnly || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
