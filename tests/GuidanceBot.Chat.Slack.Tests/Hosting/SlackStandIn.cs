using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack.Tests.Hosting;

/// <summary>Slack's Web API and sockets as far as the bot uses them, with faults on demand. Everything that it is told is kept.</summary>
internal sealed class SlackStandIn : IAsyncDisposable
{
    public const string Team = "T0TRUST";
    public const string Bot = "U0BOT";
    public const string Ana = "U0ANA";
    public const string Rita = "U0RITA";
    public const string Staff = "C0STAFF";
    public const string Reviewers = "C0REVIEW";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SlackCallSeen> _calls = new();
    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, List<JsonObject>> _messages = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _next;

    private SlackStandIn(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Everything that was called, in order.</summary>
    public IReadOnlyList<SlackCallSeen> Calls => [.. _calls];

    /// <summary>Open sockets.</summary>
    public ConcurrentDictionary<int, WebSocket> Sockets { get; } = new();

    /// <summary>Acknowledgements that came over sockets.</summary>
    public ConcurrentDictionary<string, JsonObject> Acknowledged { get; } = new(StringComparer.Ordinal);

    /// <summary>Users that aren't plain members.</summary>
    public Dictionary<string, JsonObject> Users { get; } = new(StringComparer.Ordinal)
    {
        ["U0GUEST"] = new() { ["is_restricted"] = true },
        ["U0OTHER"] = new() { ["team_id"] = "T0OTHER", ["is_stranger"] = true },
    };

    /// <summary>Who is in the reviewers' channel.</summary>
    public List<string> Members { get; } = [Bot, Rita];

    public bool ReviewersChannelIsPublic { get; set; }

    /// <summary>What <c>auth.test</c> says that the token may do; null: nothing.</summary>
    public string? Scopes { get; set; }

    /// <summary>Channels that the bot isn't in.</summary>
    public List<string> Outside { get; } = [];

    /// <summary>
    /// Called for each new message of the bot: before it stands in its channel, and once it stands there and the bot doesn't know yet.
    /// While it waits, so does the bot; false breaks the line.
    /// </summary>
    public Func<string, bool, Task<bool>>? Posting { get; set; }

    /// <summary>Files that people have sent: type and text by id.</summary>
    public Dictionary<string, (string Type, string Text)> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Pictures that people have sent, by id.</summary>
    public Dictionary<string, byte[]> Pictures { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that <c>files.list</c> names: name by id.</summary>
    public ConcurrentDictionary<string, string> Listed { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that the bot has sent.</summary>
    public ConcurrentQueue<string> Uploads { get; } = new();

    public static async Task<SlackStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var stand = new SlackStandIn(app);
        app.UseWebSockets();
        app.MapPost("/api/{method}", (Delegate)stand.CallAsync);
        app.MapPost("/response/{id}", (Delegate)stand.RespondAsync);
        app.MapGet("/files/{id}", (string id) => stand.Pictures.TryGetValue(id, out var picture) ? Results.Bytes(picture, "image/png") : Results.Text(stand.Files[id].Text, stand.Files[id].Type));
        app.MapPost("/upload", async (HttpRequest request) => stand.Uploads.Enqueue(await new StreamReader(request.Body).ReadToEndAsync()));
        app.Map("/link", (RequestDelegate)stand.LinkAsync);
        await app.StartAsync();
        return stand;
    }

    /// <summary>The next calls of a method fail; where a channel or a person is named, only those about it.</summary>
    public void Fail(string method, int status = 200, string? error = null, int times = 1, bool drop = false, bool dropAfter = false, string? channel = null)
    {
        lock (_lock)
        {
            _faults.Add(new Fault(method, status, error, drop, dropAfter, channel) { Left = times });
        }
    }

    /// <summary>Calls of a method.</summary>
    public IReadOnlyList<SlackCallSeen> Of(string method) => [.. Calls.Where(c => c.Method == method)];

    /// <summary>The first call of a method; null where there was none.</summary>
    public SlackCallSeen? First(string method) => _calls.FirstOrDefault(c => c.Method == method);

    /// <summary>What stands in a channel.</summary>
    public IReadOnlyList<JsonObject> In(string channel)
    {
        lock (_lock)
        {
            return [.. _messages.GetValueOrDefault(channel, []).Select(m => (JsonObject)m.DeepClone())];
        }
    }

    /// <summary>The direct messages of a person.</summary>
    public static string Direct(string user) => "D" + user[1..];

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in Sockets.Values)
        {
            socket.Abort();
        }

        await _app.DisposeAsync();
    }

    /// <summary>Sends a frame on one socket or all.</summary>
    public async Task SendAsync(string text, bool all = false)
    {
        foreach (var socket in Sockets.Values.Where(s => s.State == WebSocketState.Open).Take(all ? int.MaxValue : 1))
        {
            await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);
        }
    }

    private async Task<IResult> RespondAsync(HttpContext context)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        _calls.Enqueue(new SlackCallSeen("response_url", body));
        return Results.Text("ok");
    }

    private async Task LinkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var id = Interlocked.Increment(ref _next);
        Sockets[id] = socket;
        _calls.Enqueue(new SlackCallSeen("socket", []));
        try
        {
            await socket.SendAsync("{\"type\":\"hello\",\"num_connections\":1}"u8.ToArray(), WebSocketMessageType.Text, true, default);
            var buffer = new byte[64 * 1024];
            while (socket.State == WebSocketState.Open)
            {
                var read = await socket.ReceiveAsync(buffer, default);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                var answer = (JsonObject)JsonNode.Parse(buffer.AsSpan(0, read.Count))!;
                Acknowledged[(string)answer["envelope_id"]!] = answer;
            }
        }
        catch (WebSocketException)
        {
            // The bot, or a test, broke it.
            socket.Abort();
        }
        finally
        {
            Sockets.TryRemove(id, out _);
        }
    }

    private async Task<IResult> CallAsync(string method, HttpContext context)
    {
        JsonObject body;
        if (context.Request.HasFormContentType)
        {
            body = [];
            foreach (var (key, value) in await context.Request.ReadFormAsync())
            {
                body[key] = value.ToString();
            }
        }
        else
        {
            body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        }

        _calls.Enqueue(new SlackCallSeen(method, body));
        Fault? fault;
        lock (_lock)
        {
            fault = _faults.Find(f => f.Left > 0 && f.Method == method && (f.Channel is null || f.Channel == (string?)(body["channel"] ?? body["user"] ?? body["users"])));
            if (fault is not null)
            {
                fault.Left--;
            }
        }

        if (fault is { Drop: true })
        {
            context.Abort();
            return Results.Empty;
        }

        if (fault is { Status: not 200 } bad)
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.StatusCode(bad.Status);
        }

        if (fault is { Error: { } error })
        {
            return Json(new JsonObject { ["ok"] = false, ["error"] = error });
        }

        if (method == "auth.test" && Scopes is { } scopes)
        {
            context.Response.Headers["x-oauth-scopes"] = scopes;
        }

        var posting = method == "chat.postMessage" ? Posting : null;
        if (posting is not null && !await posting((string)body["channel"]!, false))
        {
            context.Abort();
            return Results.Empty;
        }

        var answer = Answer(method, body);
        if (fault is { DropAfter: true } || (posting is not null && !await posting((string)body["channel"]!, true)))
        {
            context.Abort();
            return Results.Empty;
        }

        return Json(answer);
    }

    private static IResult Json(JsonObject answer) => Results.Text(answer.ToJsonString(), "application/json");

    private static JsonObject Error(string error) => new() { ["ok"] = false, ["error"] = error };

    private JsonObject Answer(string method, JsonObject b)
    {
        var channel = (string?)b["channel"];
        switch (method)
        {
            case "auth.test":
                return new JsonObject { ["ok"] = true, ["team_id"] = Team, ["user_id"] = Bot, ["url"] = "https://brackenford.slack.com/" };
            case "apps.connections.open":
                return new JsonObject { ["ok"] = true, ["url"] = $"ws://127.0.0.1:{Address.Port}/link" };
            case "users.info":
                var user = (JsonObject)(Users.GetValueOrDefault((string)b["user"]!) ?? []).DeepClone();
                user.TryAdd("team_id", Team);
                user.TryAdd("profile", new JsonObject { ["display_name"] = (string)b["user"]! });
                return new JsonObject { ["ok"] = true, ["user"] = user };
            case "conversations.open":
                return new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = Direct((string)b["users"]!) } };
            case "conversations.info":
                return new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = channel, ["is_private"] = !ReviewersChannelIsPublic, ["is_member"] = !Outside.Contains(channel!) } };
            case "files.info":
                return new JsonObject { ["ok"] = true, ["file"] = new JsonObject { ["url_private_download"] = new Uri(Address, "/files/" + (string)b["file"]!).ToString() } };
            case "files.list":
                return new JsonObject { ["ok"] = true, ["files"] = new JsonArray([.. Listed.Select(f => (JsonNode)new JsonObject { ["id"] = f.Key, ["name"] = f.Value })]) };
            case "files.delete":
                return Listed.TryRemove((string)b["file"]!, out _) ? new JsonObject { ["ok"] = true } : Error("file_not_found");
            case "files.getUploadURLExternal":
                return new JsonObject { ["ok"] = true, ["file_id"] = "F9", ["upload_url"] = new Uri(Address, "/upload").ToString() };
            case "conversations.members":
                return new JsonObject { ["ok"] = true, ["members"] = new JsonArray([.. Members.Select(m => (JsonNode)m)]) };
            case "chat.postMessage":
                return Post(channel!, b);
            case "chat.update":
                return Change(channel!, b);
            case "chat.postEphemeral":
                return new JsonObject { ["ok"] = true, ["message_ts"] = "1.1" };
            case "conversations.history" or "conversations.replies":
                return new JsonObject { ["ok"] = true, ["messages"] = new JsonArray([.. In(channel!).Where(m => (string?)m["thread_ts"] == (string?)b["ts"] || (string?)m["ts"] == (string?)b["ts"])]) };
            default:
                return new JsonObject { ["ok"] = true, ["view"] = new JsonObject { ["id"] = "V1" } };
        }
    }

    private JsonObject Post(string channel, JsonObject b)
    {
        lock (_lock)
        {
            var ts = $"1795800000.{_next++:D6}";
            var message = (JsonObject)b.DeepClone();
            message["ts"] = ts;
            if (!_messages.TryGetValue(channel, out var list))
            {
                _messages[channel] = list = [];
            }

            list.Add(message);
            return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = ts };
        }
    }

    private JsonObject Change(string channel, JsonObject b)
    {
        lock (_lock)
        {
            var message = _messages.GetValueOrDefault(channel, []).Find(m => (string?)m["ts"] == (string?)b["ts"]);
            if (message is null)
            {
                return Error("message_not_found");
            }

            foreach (var (key, value) in b)
            {
                message[key] = value?.DeepClone();
            }

            return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = (string?)b["ts"] };
        }
    }

    private sealed record Fault(string Method, int Status, string? Error, bool Drop, bool DropAfter, string? Channel)
    {
        public int Left { get; set; }
    }
}

/// <summary>A call as the stand-in saw it.</summary>
internal sealed record SlackCallSeen(string Method, JsonObject Body);
