using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.TestKit.Chat;

/// <summary>
/// A chat platform that lives in the test's process and outlives the bot: it delivers first and acknowledges late, so that a bot
/// that is killed in between can't know.
/// </summary>
public sealed class FakeChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _byKey = new(StringComparer.Ordinal);
    private readonly List<FakePost> _posts = [];
    private readonly Dictionary<string, List<FakePost>> _byChannel = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _next;

    private FakeChatServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Longest wait between delivering and acknowledging.</summary>
    public int LateMilliseconds { get; set; } = 60;

    /// <summary>How often it answers 429 instead, of a hundred.</summary>
    public int BusyPercent { get; set; }

    /// <summary>False in long runs: what was posted is heard and not kept.</summary>
    public bool Keeps { get; set; } = true;

    /// <summary>Hears what is posted or changed, one at a time.</summary>
    public Action<FakePost>? Posted { get; set; }

    /// <summary>Hears the status lines.</summary>
    public Action<FakeStatus>? Shown { get; set; }

    /// <summary>Everything that was posted or changed, in order.</summary>
    public IReadOnlyList<FakePost> Posts
    {
        get
        {
            lock (_lock)
            {
                return [.. _posts];
            }
        }
    }

    /// <summary>Starts on a free port.</summary>
    public static async Task<FakeChatServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new FakeChatServer(app);
        app.MapPost("/post", (Delegate)server.PostAsync);
        app.MapPost("/status", (Delegate)server.ShowAsync);
        app.MapGet("/find", (string key) => server._byKey.TryGetValue(key, out var id) ? Results.Text(id) : Results.NotFound());
        await app.StartAsync();
        return server;
    }

    /// <summary>The newest of a channel that is meant, or null.</summary>
    public FakePost? Last(string channel, Predicate<FakePost> meant)
    {
        lock (_lock)
        {
            return _byChannel.TryGetValue(channel, out var posts) ? posts.FindLast(meant) : null;
        }
    }

    /// <summary>What stands in a channel now: changed messages as they were changed last.</summary>
    public IReadOnlyList<FakePost> Standing(string channel) =>
        [.. Posts.Where(p => p.Message.To.Channel == channel).GroupBy(p => p.Id, StringComparer.Ordinal).Select(g => g.Last()).OrderBy(p => p.Number)];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        Shown?.Invoke((await JsonSerializer.DeserializeAsync(context.Request.Body, FakeJson.Default.FakeStatus))!);
        return Results.Ok();
    }

    private async Task<IResult> PostAsync(HttpContext context)
    {
        if (Random.Shared.Next(100) < BusyPercent)
        {
            context.Response.Headers.RetryAfter = "0";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var request = (await JsonSerializer.DeserializeAsync(context.Request.Body, FakeJson.Default.FakeRequest))!;
        string id;
        lock (_lock)
        {
            var number = _next++;
            id = request.Replaces ?? "m" + number;
            var post = new FakePost(number, id, request.Message, request.Replaces is not null, request.MayBeSecond);
            if (Keeps)
            {
                _posts.Add(post);
                (CollectionsMarshal.GetValueRefOrAddDefault(_byChannel, request.Message.To.Channel, out _) ??= []).Add(post);
            }

            Posted?.Invoke(post);
            if (request.Replaces is null)
            {
                _byKey.TryAdd(request.Message.Key, id);
            }
        }

        await Task.Delay(Random.Shared.Next(LateMilliseconds + 1));
        return Results.Text(id);
    }
}

/// <summary>What the bot sends.</summary>
public sealed record FakeRequest(OutboxMessage Message, string? Replaces, bool MayBeSecond);

/// <summary>What the platform has.</summary>
public sealed record FakePost(int Number, string Id, OutboxMessage Message, bool Changed, bool MarkedAsSecond)
{
    /// <summary>What it says.</summary>
    public Reply Reply => Message.Reply;
}

/// <summary>A status line that is shown while somebody waits; it is gone with the reply.</summary>
public sealed record FakeStatus(string Channel, string Line);
