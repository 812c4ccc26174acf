using System.Text;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>The 25 signature vectors, of which the vendor's own framework gets 23.</summary>
public sealed class SignatureTests : IClassFixture<SignatureTests.Bot>
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly HttpClient Http = new();

    private readonly SlackBot _bot;

    public SignatureTests(Bot bot) => _bot = bot.Running;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static string Event(string text) => new JsonObject { ["type"] = "event_callback", ["team_id"] = SlackStandIn.Team, ["event_id"] = "Ev1", ["event"] = new JsonObject { ["type"] = "message", ["subtype"] = "vector_test", ["text"] = text } }.ToJsonString();

    private static string Press => "payload=" + Uri.EscapeDataString("""{"type":"block_actions","user":{"id":"U1"},"team":{"id":"T0TRUST"},"actions":[{"type":"button","action_id":"vector","block_id":"b","value":"1"}]}""");

    public static TheoryData<string, string, string, string?, string?, int> Vectors()
    {
        var body = Event("hi");
        var data = new TheoryData<string, string, string, string?, string?, int>();
        void Add(string name, string sent, int want, string type = Json, long at = 0, string secret = SlackBot.Secret, Func<string, string?>? signature = null, string? time = null, string? signed = null)
        {
            var (t, s) = SlackBot.Sign(Encoding.UTF8.GetBytes(signed ?? sent), secret, Now + at);
            data.Add(name, sent, type, time ?? t, signature is null ? s : signature(s), want);
        }

        Add("valid json", body, 200);
        Add("valid form", Press, 200, Form);
        Add("valid unicode body", Event("žluťoučký 🦄"), 200);
        Add("bad signature", body, 401, signature: _ => "v0=" + new string('0', 64));
        Add("no signature", body, 401, signature: _ => null);
        Add("no timestamp", body, 401, time: "");
        Add("stale 6 min", body, 401, at: -360);
        Add("stale 4 min", body, 200, at: -240);
        Add("future 6 min", body, 401, at: 360);
        Add("timestamp not a number", body, 401, time: "abc");
        Add("version v1", body, 401, signature: s => "v1" + s[2..]);
        Add("other secret", body, 401, secret: "other");
        Add("tampered body", body + " ", 401, signed: body);
        Add("upper-case hex", body, 401, signature: s => "v0=" + s[3..].ToUpperInvariant());
        Add("empty signature hash", body, 401, signature: _ => "v0=");
        Add("truncated signature", body, 401, signature: s => s[..40]);
        Add("two signature headers", body, 401, signature: s => "v0=" + new string('0', 64) + "\n" + s);
        Add("not json, signed", "nope", 400);
        Add("empty body, signed", "", 400);
        Add("ssl_check unsigned", "ssl_check=1&token=x", 200, Form, time: "", signature: _ => null);
        Add("ssl_check smuggling a payload", "ssl_check=1&" + Press.Replace("vector", "case.claim", StringComparison.Ordinal), 200, Form, time: "", signature: _ => null);
        Add("url_verification signed", """{"type":"url_verification","token":"v","challenge":"chal-123"}""", 200);
        Add("url_verification unsigned", """{"type":"url_verification","token":"v","challenge":"chal-123"}""", 401, time: "", signature: _ => null);
        Add("body over 4 MB", Event(new string('x', 4 * 1024 * 1024)), 413);
        Add("form with charset", Press, 200, Form + "; charset=utf-8");
        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors), DisableDiscoveryEnumeration = true)]
    public async Task Each_vector_gets_its_status(string name, string body, string type, string? time, string? signature, int want)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _bot.Events) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (time is { Length: > 0 })
        {
            request.Headers.Add("X-Slack-Request-Timestamp", time);
        }

        if (signature is not null)
        {
            request.Headers.Add("X-Slack-Signature", signature.Split('\n'));
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(want, name);
        if (name == "url_verification signed")
        {
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("chal-123");
        }
    }

    [Fact]
    public async Task Nothing_unsigned_is_ever_done()
    {
        var before = _bot.Slack.Calls.Count;

        using var response = await Http.PostAsync(_bot.Events, new StringContent(_bot.Envelope(new JsonObject { ["type"] = "message", ["channel"] = "D0ANA", ["channel_type"] = "im", ["user"] = SlackStandIn.Ana, ["text"] = "hi", ["ts"] = _bot.NextTs() }).ToJsonString()), TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(401);
        _bot.Slack.Calls.Count.ShouldBe(before);
    }

    public sealed class Bot : IAsyncLifetime
    {
        internal SlackBot Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Running = await SlackBot.StartAsync();

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
