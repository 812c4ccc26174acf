using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Incoming;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack.Socket;

/// <summary>One socket to Slack: reads envelopes, has them stored, acknowledges them. What it doesn't understand it leaves alone.</summary>
internal sealed partial class SlackSocket(ClientWebSocket client, SlackPayloadParser parser, SlackDoor door, ILogger<SlackSocket> log) : IAsyncDisposable
{
    private const int MostAtOnce = 64;

    private readonly TaskCompletionSource _replace = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly SemaphoreSlim _free = new(MostAtOnce, MostAtOnce);
    private Task _reading = Task.CompletedTask;

    /// <summary>Ends with the socket.</summary>
    public Task Ended => _reading;

    /// <summary>Starts reading.</summary>
    public void Start(CancellationToken stopping) => _reading = Task.Run(() => ReadAsync(stopping), CancellationToken.None);

    /// <summary>Returns as soon as another socket should take over: Slack asked for it, or this one broke.</summary>
    public async Task UntilReplacedAsync(CancellationToken stopping) => await _replace.Task.WaitAsync(stopping);

    /// <summary>Closes it, politely where it still can be.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            if (client.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }

            await _reading.WaitAsync(limit.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or TimeoutException or IOException)
        {
            Broke(log, e.GetType().Name);
        }

        client.Dispose();
        _sending.Dispose();
        _free.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack: a socket ended: {Why}")]
    private static partial void Broke(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack: an envelope was not taken and will come again: {Why}")]
    private static partial void NotTaken(ILogger log, string why);

    private async Task ReadAsync(CancellationToken stopping)
    {
        var frame = new FrameBuffer();
        try
        {
            while (client.State == WebSocketState.Open && await frame.ReadAsync(client, stopping) is { } message)
            {
                await TakeAsync(message, stopping);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            Broke(log, e.GetType().Name);
        }
        finally
        {
            _replace.TrySetResult();
        }
    }

    /// <summary>One frame. Envelopes are taken side by side: a slow one holds up no other.</summary>
    private async Task TakeAsync(byte[] message, CancellationToken stopping)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(message, Wire.Options);
        }
        catch (JsonException)
        {
            // Junk on the line: nothing that could be acknowledged.
            return;
        }

        var type = document.RootElement.Text("type"u8);
        if (type == "disconnect")
        {
            document.Dispose();
            _replace.TrySetResult();
        }
        else if (type is "events_api" or "slash_commands" or "interactive" && document.RootElement.Text("envelope_id"u8) is { Length: > 0 and <= 200 } id)
        {
            await _free.WaitAsync(stopping);
            _ = EnvelopeAsync(document, type, id, stopping);
        }
        else
        {
            document.Dispose();
        }
    }

    private async Task EnvelopeAsync(JsonDocument document, string type, string id, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            using (document)
            {
                var payload = document.RootElement.At("payload"u8);
                SlackCall call = type switch
                {
                    "events_api" => parser.Event(payload),
                    "slash_commands" => SlackPayloadParser.Command(name => payload.Text(System.Text.Encoding.UTF8.GetBytes(name))),
                    _ => parser.Interaction(payload),
                };
                var answer = await door.TakeAsync(call, stopping);
                await AcknowledgeAsync(id, document.RootElement.Is("accepts_response_payload"u8) ? answer.Body : null, stopping);
            }
        }
        catch (Exception e)
        {
            // Not acknowledged: Slack delivers it again.
            NotTaken(log, e.GetType().Name);
        }
        finally
        {
            Release();
        }
    }

    private void Release()
    {
        try
        {
            _free.Release();
        }
        catch (ObjectDisposedException)
        {
            // The socket was closed meanwhile.
            Broke(log, "closed");
        }
    }

    private async Task AcknowledgeAsync(string id, JsonObject? payload, CancellationToken cancel)
    {
        var answer = new JsonObject { ["envelope_id"] = id };
        if (payload is not null)
        {
            answer["payload"] = payload;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer);
        await _sending.WaitAsync(cancel);
        try
        {
            await client.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            _sending.Release();
        }
    }
}
