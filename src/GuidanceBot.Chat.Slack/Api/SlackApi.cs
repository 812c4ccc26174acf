using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Incoming;

namespace GuidanceBot.Chat.Slack.Api;

/// <summary>Calls Slack's Web API. Every call is bounded in time, and its answer in size.</summary>
internal sealed class SlackApi(HttpClient http, SlackOptions options, MethodPace pace)
{
    /// <summary>The name of our HTTP client.</summary>
    public const string Client = "slack";

    /// <summary>Two hundred messages with their blocks fit into it.</summary>
    public const int MaxAnswer = 8 * 1024 * 1024;

    private const int LongestPause = 3600;

    /// <summary>Posts JSON with the bot's token.</summary>
    public Task<SlackAnswer> PostAsync(string method, JsonObject body, CancellationToken cancel)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return SendAsync(method, content, options.BotToken!, cancel);
    }

    /// <summary>Asks with fields, as the methods that only read want it.</summary>
    public Task<SlackAnswer> AskAsync(string method, CancellationToken cancel, params (string Name, string Value)[] fields) =>
        SendAsync(method, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), options.BotToken!, cancel);

    /// <summary>Asks for a socket, with the app's token.</summary>
    public Task<SlackAnswer> OpenSocketAsync(CancellationToken cancel) =>
        SendAsync("apps.connections.open", new FormUrlEncodedContent([]), options.AppToken!, cancel);

    /// <summary>Answers through the address that came with a press; it needs no token and works where the bot isn't a member.</summary>
    /// <returns>False where it isn't an address of Slack's, or Slack doesn't take it.</returns>
    public async Task<bool> RespondAsync(string? responseUrl, JsonObject body, CancellationToken cancel)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var url) || !IsSlacks(url))
        {
            return false;
        }

        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        using var response = await http.PostAsync(url, content, cancel);
        return response.IsSuccessStatusCode;
    }

    /// <summary>A file that was sent in Slack, fetched with the bot's token; null where it isn't there, too large, or not to be had.</summary>
    public async Task<byte[]?> DownloadAsync(string file, int most, CancellationToken cancel)
    {
        var found = (await AskAsync("files.info", cancel, ("file", file))).Body.At("file"u8);
        var address = found.Text("url_private_download"u8) ?? found.Text("url_private"u8);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !IsSlacks(url))
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.BotToken);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);

        // Slack answers a token that may not read the file with its sign-in page.
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == "text/html" || response.Content.Headers.ContentLength > most)
        {
            return null;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            content.Write(buffer, 0, read);
            if (content.Length > most)
            {
                return null;
            }
        }

        return content.ToArray();
    }

    /// <summary>Puts a file's bytes where Slack said that they go.</summary>
    public async Task<bool> UploadAsync(string address, byte[] content, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !IsSlacks(url))
        {
            return false;
        }

        using var body = new ByteArrayContent(content);
        using var response = await http.PostAsync(url, body, cancel);
        return response.IsSuccessStatusCode;
    }

    /// <summary>True for addresses that belong to Slack: our token and our words go nowhere else.</summary>
    public bool IsSlacks(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps && (url.Host == "slack.com" || url.Host.EndsWith(".slack.com", StringComparison.Ordinal)))
        || (url.Scheme == options.Api.Scheme && url.Authority == options.Api.Authority);

    private async Task<SlackAnswer> SendAsync(string method, HttpContent content, string token, CancellationToken cancel)
    {
        var wait = pace.Take(method);
        if (wait > TimeSpan.Zero)
        {
            content.Dispose();
            return new SlackAnswer(SlackAnswer.Limited, wait, default);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Api, method)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var pause = TimeSpan.FromSeconds(Math.Clamp(response.Headers.RetryAfter?.Delta?.TotalSeconds ?? 1, 0, LongestPause));
            pace.Pause(method, pause);
            return new SlackAnswer(SlackAnswer.Limited, pause, default);
        }

        if (!response.IsSuccessStatusCode)
        {
            return new SlackAnswer("http_" + ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), null, default);
        }

        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancel), Wire.Options);
        var body = document.RootElement.Clone();
        return new SlackAnswer(body.Is("ok"u8) ? null : body.Text("error"u8) ?? "unknown_error", null, body)
        {
            Scopes = response.Headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null,
        };
    }
}
