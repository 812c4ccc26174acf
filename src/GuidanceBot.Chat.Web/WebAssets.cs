using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web;

/// <summary>Style sheets, scripts and the mark, embedded. Their address changes with any of them, so browsers keep them for a year.</summary>
internal static class WebAssets
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, byte[]> Files = Load();

    /// <summary>A hash of all of them.</summary>
    public static string Version { get; } = Hash();

    /// <summary>The address of one.</summary>
    public static string Href(string name) => $"/assets/{Version}/{name}";

    /// <summary>Serves one.</summary>
    public static async Task ServeAsync(HttpContext context)
    {
        var name = context.Request.RouteValues["name"] as string ?? "";
        if (!Files.TryGetValue(name, out var content) || context.Request.RouteValues["version"] as string != Version)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8", _ => "image/svg+xml" };
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(WebAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            n => n[Prefix.Length..],
            n =>
            {
                using var stream = assembly.GetManifestResourceStream(n)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            },
            StringComparer.Ordinal);
    }

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.AppendData(file.Value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
