using System.Buffers;
using System.Text;
using System.Text.Json;
using GuidanceBot.Chat.Slack.Incoming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.Chat.Slack;

/// <summary><c>POST /slack/events</c>: events, commands and presses. The signature is checked over the raw bytes before anything reads them.</summary>
public static class SlackEndpoints
{
    /// <summary>Where Slack posts.</summary>
    public const string Path = "/slack/events";

    /// <summary>Longest body: 4 MB. Slack's own are far below.</summary>
    public const int MaxBody = 4 * 1024 * 1024;

    /// <summary>Without a signature nothing but Slack's certificate check is read.</summary>
    private const int MaxUnsigned = 1024;

    /// <summary>So much of a body that is too long is read and thrown away, so that whoever sends it hears our answer instead of a broken line.</summary>
    private const int MaxDrained = 2 * MaxBody;

    private static readonly byte[] CertificateCheck = "ssl_check=1"u8.ToArray();

    /// <summary>Maps it, where a signing secret is set.</summary>
    public static void MapSlack(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.Services.GetRequiredService<SlackOptions>().Http)
        {
            return;
        }

        var verifier = app.Services.GetRequiredService<SlackRequestVerifier>();
        var parser = app.Services.GetRequiredService<SlackPayloadParser>();
        var door = app.Services.GetRequiredService<SlackDoor>();
        app.MapPost(Path, context => TakeAsync(context, verifier, parser, door));
    }

    private static async Task TakeAsync(HttpContext context, SlackRequestVerifier verifier, SlackPayloadParser parser, SlackDoor door)
    {
        var request = context.Request;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxDrained;
        }

        var prefix = verifier.Prefix(request.Headers);
        var most = prefix is null ? MaxUnsigned : MaxBody;
        if (request.ContentLength > most)
        {
            await TooLongAsync(context, prefix is not null);
            return;
        }

        var head = Encoding.ASCII.GetBytes(prefix ?? "");
        var buffer = ArrayPool<byte>.Shared.Rent(head.Length + (int)(request.ContentLength ?? 16 * 1024) + 1);
        try
        {
            head.CopyTo(buffer, 0);
            (var length, buffer) = await ReadAsync(request.Body, buffer, head.Length, head.Length + most, context.RequestAborted);
            if (length < 0)
            {
                await TooLongAsync(context, prefix is not null);
                return;
            }

            var body = buffer.AsMemory(head.Length, length - head.Length);
            if (IsCertificateCheck(body.Span))
            {
                return;
            }

            if (prefix is null || !verifier.IsSigned(request.Headers, buffer.AsSpan(0, length)))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            await AnswerAsync(context, Read(request, body, parser), door);
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static async Task TooLongAsync(HttpContext context, bool maySlack)
    {
        context.Response.StatusCode = maySlack ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status401Unauthorized;
        if (maySlack && context.Request.ContentLength is null or <= MaxDrained)
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
    }

    /// <summary>Slack looks at our certificate now and then, without a signature: whatever else is in such a body is thrown away.</summary>
    private static bool IsCertificateCheck(ReadOnlySpan<byte> body) =>
        body.StartsWith(CertificateCheck) && (body.Length == CertificateCheck.Length || body[CertificateCheck.Length] == (byte)'&');

    /// <summary>Reads the body behind the prefix. Length −1: it is longer than it may be.</summary>
    private static async ValueTask<(int Length, byte[] Buffer)> ReadAsync(Stream body, byte[] buffer, int at, int most, CancellationToken cancel)
    {
        while (true)
        {
            if (at == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, most + 1));
                buffer.AsSpan(0, at).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                buffer = larger;
            }

            var read = await body.ReadAsync(buffer.AsMemory(at, Math.Min(buffer.Length, most + 1) - at), cancel);
            if (read == 0)
            {
                return (at, buffer);
            }

            at += read;
            if (at > most)
            {
                return (-1, buffer);
            }
        }
    }

    /// <summary>What Slack wants; null where the body isn't what its type says.</summary>
    private static SlackCall? Read(HttpRequest request, ReadOnlyMemory<byte> body, SlackPayloadParser parser)
    {
        try
        {
            if (!IsForm(request.ContentType))
            {
                using var document = JsonDocument.Parse(body, Wire.Options);
                return document.RootElement.ValueKind == JsonValueKind.Object ? parser.Event(document.RootElement) : null;
            }

            var fields = ReadForm(body.Span);
            if (!fields.TryGetValue("payload", out var payload))
            {
                return fields.ContainsKey("command") ? SlackPayloadParser.Command(name => fields.GetValueOrDefault(name)) : null;
            }

            using var interaction = JsonDocument.Parse(payload, Wire.Options);
            return interaction.RootElement.ValueKind == JsonValueKind.Object ? parser.Interaction(interaction.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidDataException)
        {
            // Not JSON, or text in it that is no text.
            return null;
        }
    }

    private static bool IsForm(string? type) => type?.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    private static Dictionary<string, string> ReadForm(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body)))
        {
            if (fields.Count >= 100)
            {
                throw new InvalidDataException("Too many fields.");
            }

            fields.TryAdd(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }

        return fields;
    }

    private static async Task AnswerAsync(HttpContext context, SlackCall? call, SlackDoor door)
    {
        switch (call)
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            case Challenge { Text: var text }:
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(text, context.RequestAborted);
                return;
            default:
                // Not ended with the request: what is being stored is stored, even where Slack has hung up.
                var answer = await door.TakeAsync(call, CancellationToken.None);
                if (answer.Body is { } body)
                {
                    context.Response.ContentType = "application/json; charset=utf-8";
                    await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
                }

                return;
        }
    }
}
