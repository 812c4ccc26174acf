using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;
using GuidanceBot.Host;
using GuidanceBot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack.Tests.Hosting;

/// <summary>The real bot with Slack's stand-in behind it; only the engines are fakes. Requests are signed as Slack signs them.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    public const string Secret = "test-signing-secret";

    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int _next;

    private SlackBot(SlackStandIn slack, WebApplication app, DirectoryInfo folder) => (Slack, App, _folder) = (slack, app, folder);

    public SlackStandIn Slack { get; }

    public WebApplication App { get; }

    public Uri Events => new(new Uri(App.Urls.First()), "/slack/events");

    public static string Guidance => Path.Combine(Repository.Root, "src", "GuidanceBot.Host", "Sample", "guidance.md");

    public static Task<SlackBot> StartAsync(params string[] args) => StartAsync(null, false, args);

    public static Task<SlackBot> StartAsync(SlackStandIn? slack, bool realChecker, params string[] args) => StartAsync(slack, realChecker, null, args);

    /// <summary>Starts it with a log that a test can read.</summary>
    public static async Task<SlackBot> StartAsync(SlackStandIn? slack, bool realChecker, LogKept? log, params string[] args)
    {
        slack ??= await SlackStandIn.StartAsync();
        var folder = Directory.CreateTempSubdirectory("guidancebot-slack-");
        var builder = new GuidanceBotBuilder(
        [
            $"--DataFolder={folder.FullName}", "--Server:Urls=http://127.0.0.1:0", $"--Guidance:Paths:0={Guidance}", "--Model:Enabled=false", "--Modes:Default=live", "--Slack:BotToken=xoxb-test",
            $"--Slack:SigningSecret={Secret}", $"--Slack:ReviewerChannel={SlackStandIn.Reviewers}", $"--Slack:ApiBaseUrl={slack.Address}api/", .. args,
        ]).AddWeb().AddSlack();
        builder.Web.Logging.SetMinimumLevel(LogLevel.Critical);
        if (log is not null)
        {
            builder.Web.Logging.AddProvider(log).AddFilter<LogKept>(level => level >= LogLevel.Debug);
        }

        builder.Web.Services.AddSingleton<IAnswerEngine, FakeEngine>();
        if (!realChecker)
        {
            builder.Web.Services.AddSingleton<IDraftChecker, FakeChecker>().AddSingleton<IIdentifierScanner, FakeChecker>();
        }

        var app = await builder.BuildAsync();
        await app.StartAsync();
        return new SlackBot(slack, app, folder);
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Headers as Slack signs a body.</summary>
    public static (string Time, string Signature) Sign(ReadOnlySpan<byte> body, string secret = Secret, long? at = null)
    {
        var time = (at ?? TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{time}:"), .. body]);
        return (time, "v0=" + Convert.ToHexStringLower(hash));
    }

    /// <summary>Posts a signed body.</summary>
    public async Task<(int Status, string Text)> PostAsync(byte[] body, string type = "application/json", Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Events) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        var (time, signature) = Sign(body);
        request.Headers.Add("X-Slack-Request-Timestamp", time);
        request.Headers.Add("X-Slack-Signature", signature);
        headers?.Invoke(request.Headers);
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Delivers an envelope of the Events API.</summary>
    public Task<(int Status, string Text)> DeliverAsync(JsonNode envelope) => PostAsync(Encoding.UTF8.GetBytes(envelope.ToJsonString()));

    /// <summary>Somebody writes: to the bot alone, or in a channel.</summary>
    public async Task<string> SayAsync(string user, string text, string? channel = null, string? thread = null, string? threadBy = null)
    {
        var ts = NextTs();
        var said = new JsonObject { ["type"] = "message", ["channel"] = channel ?? SlackStandIn.Direct(user), ["channel_type"] = channel is null ? "im" : "channel", ["user"] = user, ["text"] = text, ["ts"] = ts };
        if (thread is not null)
        {
            said["thread_ts"] = thread;
            said["parent_user_id"] = threadBy ?? user;
        }

        (await DeliverAsync(Envelope(said))).Status.ShouldBe200();
        return ts;
    }

    /// <summary>Somebody presses a button of a message that stands in a channel.</summary>
    public async Task PressAsync(string user, JsonObject message, string actionId)
    {
        var button = Buttons(message).First(b => ((string?)b["action_id"])!.StartsWith(actionId, StringComparison.Ordinal));
        await InteractAsync(Press(user, (string)message["channel"]!, (string?)message["ts"], (string?)message["thread_ts"], (string)button["action_id"]!, (string?)button["value"]));
    }

    /// <summary>A press as Slack tells of it.</summary>
    public JsonObject Press(string user, string channel, string? ts, string? thread, string actionId, string? value) => new()
    {
        ["type"] = "block_actions",
        ["team"] = new JsonObject { ["id"] = SlackStandIn.Team },
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = SlackStandIn.Team },
        ["channel"] = new JsonObject { ["id"] = channel },
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = ts, ["channel_id"] = channel, ["thread_ts"] = thread },
        ["trigger_id"] = "tr" + _next++,
        ["response_url"] = new Uri(Slack.Address, "/response/1").ToString(),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = actionId, ["block_id"] = "b", ["value"] = value, ["action_ts"] = NextTs() }),
    };

    /// <summary>Sends a modal that was opened, with what was typed.</summary>
    public async Task<JsonNode?> SubmitAsync(string user, JsonObject view, params (string Field, string Value)[] typed)
    {
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(b => (string?)b!["type"] == "input"))
        {
            var id = (string)block!["block_id"]!;
            var element = block["element"]!;
            var type = (string)element["type"]!;
            var value = typed.FirstOrDefault(t => t.Field == id).Value ?? (string?)element["initial_value"] ?? (string?)element["initial_option"]?["value"];
            values[id] = new JsonObject
            {
                [(string)element["action_id"]!] = type switch
                {
                    "plain_text_input" => new JsonObject { ["type"] = type, ["value"] = value },
                    "checkboxes" => new JsonObject { ["type"] = type, ["selected_options"] = value is null ? [] : new JsonArray(new JsonObject { ["value"] = value }) },
                    "datepicker" => new JsonObject { ["type"] = type, ["selected_date"] = value ?? (string?)element["initial_date"] },
                    _ => new JsonObject { ["type"] = type, ["selected_option"] = value is null ? null : new JsonObject { ["value"] = value } },
                },
            };
        }

        var sent = (JsonObject)view.DeepClone();
        sent["id"] = "V" + _next++;
        sent["hash"] = "h";
        sent["state"] = new JsonObject { ["values"] = values };
        var (status, text) = await InteractAsync(new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = SlackStandIn.Team },
            ["user"] = new JsonObject { ["id"] = user, ["team_id"] = SlackStandIn.Team },
            ["view"] = sent,
        });
        status.ShouldBe200();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>Posts an interaction.</summary>
    public Task<(int Status, string Text)> InteractAsync(JsonNode payload) => FormAsync(("payload", payload.ToJsonString()));

    /// <summary>Posts a form.</summary>
    public Task<(int Status, string Text)> FormAsync(params (string Name, string Value)[] fields) =>
        PostAsync(Encoding.UTF8.GetBytes(string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"))), "application/x-www-form-urlencoded");

    /// <summary>A slash command.</summary>
    public Task<(int Status, string Text)> CommandAsync(string user, string text) => FormAsync(
        ("command", "/guidance"), ("text", text), ("team_id", SlackStandIn.Team), ("user_id", user), ("channel_id", SlackStandIn.Staff), ("trigger_id", "tr" + _next++));

    /// <summary>An envelope around an event.</summary>
    public JsonObject Envelope(JsonObject e) => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = SlackStandIn.Team,
        ["event_id"] = "Ev" + _next++,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = SlackStandIn.Team, ["user_id"] = SlackStandIn.Bot, ["is_bot"] = true }),
        ["event"] = e,
    };

    /// <summary>A moment in Slack's way, none twice.</summary>
    public string NextTs() => string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}.{_next++:D6}");

    /// <summary>A message of a channel in one of the reference states, the newest, once it is there.</summary>
    public Task<JsonObject> FindAsync(string channel, string heading) => Eventually.HereAsync(
        () => Slack.In(channel).LastOrDefault(m => Heading(m).StartsWith(heading, StringComparison.Ordinal)),
        () => $"{channel} has no “{heading}”; it has: {string.Join(" | ", Slack.In(channel).Select(Heading))}");

    /// <summary>The modal that was opened last, once there is one more than before.</summary>
    public async Task<JsonObject> OpenedAsync(int before) =>
        (JsonObject)(await Eventually.HereAsync(() => Slack.Of("views.open").Skip(before).FirstOrDefault(), () => "No form was opened.")).Body["view"]!;

    public static string Heading(JsonObject message) => (string?)message["blocks"]?.AsArray().FirstOrDefault(b => (string?)b!["type"] == "header")?["text"]?["text"] ?? (string?)message["text"] ?? "";

    public static IEnumerable<JsonObject> Buttons(JsonObject message) =>
        message["blocks"]!.AsArray().SelectMany(b => b!["elements"]?.AsArray() ?? []).OfType<JsonObject>().Where(e => e["action_id"] is not null);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await App.DisposeAsync();
        await Slack.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
