using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace GuidanceBot.Chat.Web.Tests.Hosting;

/// <summary>A browser without script: it reads pages, follows links and sends forms with their tokens.</summary>
internal sealed partial class PageClient : IDisposable
{
    private const int MostLooks = 300;
    private const int LargeBody = 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

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
        await OpenAsync(path);
        return await ComesAsync(() => Page.Contains(words, StringComparison.Ordinal)) ? this : throw new InvalidOperationException($"“{words}” did not come to {path}:\n{Page}");
    }

    /// <summary>What a button of the page for this verb sends; empty where it has none.</summary>
    public string Press(string verb) => WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(Html, $"value=\"({System.Text.RegularExpressions.Regex.Escape(verb)}:[^\"]*)\"").Groups[1].Value);

    /// <summary>Types into the page's composer.</summary>
    public Task<PageClient> SayAsync(string text) => SendAsync("/say", multipart: true, ("text", text));

    /// <summary>Waits until the page shows the words: whoever has no script presses reload, however long a busy machine takes.</summary>
    public async Task<PageClient> ShouldComeAsync(string words)
    {
        if (!await ComesAsync(() => Page.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            Page.ShouldContain(words);
        }

        return this;
    }

    /// <summary>Presses the first button with these words.</summary>
    public async Task<PageClient> PressAsync(string words)
    {
        await ComesAsync(() => ButtonOf(words) is not null);
        return ButtonOf(words) is not { } value ? throw new InvalidOperationException($"No button “{words}” on {Path}:\n{Text(Html)}") : await SendAsync(Path.StartsWith("/desk", StringComparison.Ordinal) ? "/desk/act" : "/act", multipart: false, ("press", value));
    }

    private string? ButtonOf(string words) => Buttons().Matches(Html)
        .Select(m => (Value: WebUtility.HtmlDecode(m.Groups["value"].Value), Words: Text(m.Groups["inside"].Value)))
        .FirstOrDefault(b => b.Words == words || b.Words.StartsWith(words + " ", StringComparison.Ordinal)).Value;

    private async Task<bool> ComesAsync(Func<bool> there)
    {
        for (var i = 0; !there() && i < MostLooks; i++)
        {
            await Task.Delay(Pause);
            await OpenAsync(Path);
        }

        return there();
    }

    /// <summary>Sends the form of a form page.</summary>
    public Task<PageClient> SendFormAsync(params (string Name, string Value)[] fields) => SendAsync("/act", multipart: false, [("press", WebUtility.HtmlDecode(Buttons().Match(Html).Groups["value"].Value)), .. fields]);

    /// <summary>Follows the first link with these words.</summary>
    public async Task<PageClient> FollowAsync(string words)
    {
        await ComesAsync(() => LinkOf(words) is not null);
        return await OpenAsync(LinkOf(words) ?? throw new InvalidOperationException($"No link “{words}” on {Path}:\n{Page}"));
    }

    private string? LinkOf(string words) => Links().Matches(Html).FirstOrDefault(m => Text(m.Groups["inside"].Value).StartsWith(words, StringComparison.Ordinal)) is { } link ? WebUtility.HtmlDecode(link.Groups["href"].Value) : null;

    /// <summary>Sends the page's form with these fields.</summary>
    public async Task<PageClient> SendAsync(string action, bool multipart, params (string Name, string Value)[] fields)
    {
        List<(string Name, string Value)> all = [("token", Hidden("token")), ("id", Hidden("id")), ("c", Hidden("c")), .. fields];
        using HttpContent content = multipart ? Multipart(all) : new FormUrlEncodedContent(all.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        return await SendAsync(action, content);
    }

    public async Task<PageClient> SendAsync(string action, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = content };

        // A server that refuses a large body answers and closes: who is still sending then meets a broken pipe before the answer.
        request.Headers.ExpectContinue = content.Headers.ContentLength > LargeBody;
        using var answer = await _http.SendAsync(request);
        await TakeAsync(answer);
        return this;
    }

    /// <summary>The first hidden field of a name.</summary>
    public string Hidden(string name) => WebUtility.HtmlDecode(Regex.Match(Html, $"""name="{name}" value="([^"]*)""").Groups[1].Value);

    /// <summary>What stands in a text box: a browser drops the line end right after its tag.</summary>
    public string TextOf(string name)
    {
        var inside = WebUtility.HtmlDecode(Regex.Match(Html, $"""<textarea[^>]*name="{name}"[^>]*>(.*?)</textarea>""", RegexOptions.Singleline).Groups[1].Value);
        return inside.StartsWith('\n') ? inside[1..] : inside;
    }

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
        for (var i = 0; FollowsRefresh && i < MostLooks && Refreshes().Match(Html) is { Success: true } refresh; i++)
        {
            await Task.Delay(Pause);
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
