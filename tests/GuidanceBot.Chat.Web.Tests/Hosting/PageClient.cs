using System.Net;
using System.Text.RegularExpressions;

namespace GuidanceBot.Chat.Web.Tests.Hosting;

/// <summary>A browser without script: it reads pages, follows links and sends forms with their tokens.</summary>
internal sealed partial class PageClient : IDisposable
{
    private readonly HttpClient _http;

    public PageClient(RunningBot bot, Uri? address = null, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = true }) { BaseAddress = address ?? bot.Address };
    }

    public CookieContainer Cookies { get; }

    /// <summary>The newest page, as text with entities resolved.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The newest page's HTML.</summary>
    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>True: it does what a browser does where a page says that it will look again by itself.</summary>
    public bool FollowsRefresh { get; init; } = true;

    public string Path { get; private set; } = "/";

    /// <summary>Where the newest page came from, its host included.</summary>
    public Uri At { get; private set; } = new("about:blank");

    public async Task<PageClient> OpenAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        await TakeAsync(answer);
        return this;
    }

    /// <summary>Opens a page again and again until it shows the words.</summary>
    public async Task<PageClient> OpenUntilAsync(string path, string words)
    {
        for (var i = 0; i < 100; i++)
        {
            await OpenAsync(path);
            if (Page.Contains(words, StringComparison.Ordinal))
            {
                return this;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"“{words}” did not come to {path}:\n{Page}");
    }

    /// <summary>Types into the page's composer.</summary>
    public Task<PageClient> SayAsync(string text) => SendAsync("/say", multipart: true, ("text", text));

    /// <summary>Presses the first button with these words.</summary>
    public Task<PageClient> PressAsync(string words)
    {
        var button = Buttons().Matches(Html).Select(m => (Value: WebUtility.HtmlDecode(m.Groups["value"].Value), Words: Text(m.Groups["inside"].Value))).FirstOrDefault(b => b.Words == words || b.Words.StartsWith(words + " ", StringComparison.Ordinal));
        return button.Value is null ? throw new InvalidOperationException($"No button “{words}” on {Path}:\n{Text(Html)}") : SendAsync(Path.StartsWith("/desk", StringComparison.Ordinal) ? "/desk/act" : "/act", multipart: false, ("press", button.Value));
    }

    /// <summary>Sends the form of a form page.</summary>
    public Task<PageClient> SendFormAsync(params (string Name, string Value)[] fields) => SendAsync("/act", multipart: false, [("press", WebUtility.HtmlDecode(Buttons().Match(Html).Groups["value"].Value)), .. fields]);

    /// <summary>Follows the first link with these words.</summary>
    public Task<PageClient> FollowAsync(string words)
    {
        var link = Links().Matches(Html).FirstOrDefault(m => Text(m.Groups["inside"].Value).StartsWith(words, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"No link “{words}” on {Path}.");
        return OpenAsync(WebUtility.HtmlDecode(link.Groups["href"].Value));
    }

    /// <summary>Sends the page's form with these fields.</summary>
    public async Task<PageClient> SendAsync(string action, bool multipart, params (string Name, string Value)[] fields)
    {
        List<(string Name, string Value)> all = [("token", Hidden("token")), ("id", Hidden("id")), ("c", Hidden("c")), .. fields];
        using HttpContent content = multipart ? Multipart(all) : new FormUrlEncodedContent(all.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        return await SendAsync(action, content);
    }

    public async Task<PageClient> SendAsync(string action, HttpContent content)
    {
        using var answer = await _http.PostAsync(action, content);
        await TakeAsync(answer);
        return this;
    }

    /// <summary>The first hidden field of a name.</summary>
    public string Hidden(string name) => WebUtility.HtmlDecode(Regex.Match(Html, $"""name="{name}" value="([^"]*)""").Groups[1].Value);

    public MultipartFormDataContent Multipart(IEnumerable<(string Name, string Value)> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    public Task<HttpResponseMessage> RawAsync(HttpRequestMessage request, HttpCompletionOption how = HttpCompletionOption.ResponseContentRead, CancellationToken cancel = default) => _http.SendAsync(request, how, cancel);

    public void Dispose() => _http.Dispose();

    public static string Text(string html) => Regex.Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), @"\s+", " ").Trim();

    private async Task TakeAsync(HttpResponseMessage answer)
    {
        await ReadAsync(answer);
        for (var i = 0; FollowsRefresh && i < 100 && Refreshes().Match(Html) is { Success: true } refresh; i++)
        {
            await Task.Delay(200);
            using var again = await _http.GetAsync(WebUtility.HtmlDecode(refresh.Groups["href"].Value));
            await ReadAsync(again);
        }
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        Html = await answer.Content.ReadAsStringAsync();
        Page = Text(Html);
        Status = answer.StatusCode;
        At = answer.RequestMessage!.RequestUri!;
        Path = At.PathAndQuery;
    }

    [GeneratedRegex("""<button[^>]*name="press" value="(?<value>[^"]*)"[^>]*>(?<inside>.*?)</button>""", RegexOptions.Singleline)]
    private static partial Regex Buttons();

    [GeneratedRegex("""<a [^>]*href="(?<href>[^"]*)"[^>]*>(?<inside>.*?)</a>""", RegexOptions.Singleline)]
    private static partial Regex Links();

    [GeneratedRegex("""<noscript><meta http-equiv="refresh" content="\d+; url=(?<href>[^"]*)">""")]
    private static partial Regex Refreshes();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
