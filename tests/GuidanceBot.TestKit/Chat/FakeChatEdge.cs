using System.Net;
using System.Net.Http.Json;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.TestKit.Chat;

/// <summary>The bot's side of the fake platform: the smallest edge that there can be.</summary>
public sealed class FakeChatEdge(FakeSender sender) : IChatEdge, IStatusLine
{
    public const string Name = "fake";

    public string Chat => Name;

    public IChatSender Sender => sender;

    public IStatusLine Status => this;

    public int Parallel => 8;

    /// <summary>Beside the work, as on every platform: nothing waits for it.</summary>
    public ValueTask ShowAsync(ConversationAddress address, string line, CancellationToken cancel)
    {
        _ = Task.Run(() => sender.ShowAsync(address.Channel, line), CancellationToken.None);
        return ValueTask.CompletedTask;
    }

    /// <summary>Adds the edge to a bot.</summary>
    public static void Add(IServiceCollection services, Uri platform, bool canFind) => services
        .AddSingleton(new FakeSender(new HttpClient { BaseAddress = platform, Timeout = TimeSpan.FromSeconds(10) }, canFind))
        .AddSingleton<IChatEdge, FakeChatEdge>();

    /// <summary>Maps where the platform delivers.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/fake/up", () => "up");
        app.MapGet("/fake/heap", () => GC.GetTotalMemory(false));
        app.MapPost("/fake/events", async (HttpRequest request, Intake intake, TimeProvider time, CancellationToken cancel) =>
        {
            var e = (await request.ReadFromJsonAsync(FakeJson.Default.FakeEvent, cancel))!;
            await intake.AcceptAsync(Parse(e, time.GetUtcNow()), cancel);
            return Results.Ok();
        });
    }

    private static InboundDelivery Parse(FakeEvent e, DateTimeOffset now)
    {
        var address = new ConversationAddress(Name, "t1", e.Channel);
        var from = new Sender(new AccountId(Name, "t1", e.User), e.User);
        return e.Verb is null
            ? new InboundMessage { DeliveryId = e.Id, Address = address, From = from, SentAt = now, Text = e.Text ?? "" }
            : new InboundAction { DeliveryId = e.Id, Address = address, From = from, SentAt = now, Verb = e.Verb, Ref = e.Ref ?? "", Version = e.Version, Choice = e.Choice, Fields = e.Fields ?? new Dictionary<string, string>(StringComparer.Ordinal) };
    }
}

/// <summary>Posts to the fake platform.</summary>
public sealed class FakeSender(HttpClient http, bool canFind) : IChatSender
{
    public bool CanFind { get; } = canFind;

    public async Task ShowAsync(string channel, string line)
    {
        try
        {
            using var response = await http.PostAsJsonAsync(new Uri("/status", UriKind.Relative), new FakeStatus(channel, line), FakeJson.Default.FakeStatus);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // The platform is away: a status that can't be shown costs nobody their answer.
            return;
        }
    }

    public async ValueTask<string?> FindAsync(OutboxMessage message, CancellationToken cancel)
    {
        using var response = await http.GetAsync(new Uri("/find?key=" + Uri.EscapeDataString(message.Key), UriKind.Relative), cancel);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel);
    }

    public async ValueTask<SendResult> SendAsync(OutboxMessage message, string? replaces, bool mayBeSecond, CancellationToken cancel)
    {
        using var response = await http.PostAsJsonAsync(new Uri("/post", UriKind.Relative), new FakeRequest(message, replaces, mayBeSecond && replaces is null), FakeJson.Default.FakeRequest, cancel);
        return response.StatusCode == HttpStatusCode.TooManyRequests
            ? new NotNow(response.Headers.RetryAfter?.Delta, "429")
            : new Sent(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel));
    }
}
