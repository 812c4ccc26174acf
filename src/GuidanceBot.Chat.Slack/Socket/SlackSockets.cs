using System.Collections.Concurrent;
using System.Net.WebSockets;
using GuidanceBot.Chat.Slack.Incoming;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack.Socket;

/// <summary>Opens sockets, and lets replaced ones finish.</summary>
internal sealed class SlackSockets(SlackPayloadParser parser, SlackDoor door, TimeProvider time, ILogger<SlackSocket> log)
{
    /// <summary>Slack closes a refreshed socket by itself; until then it may still deliver there.</summary>
    private static readonly TimeSpan Draining = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<SlackSocket, Task> _draining = new();

    /// <summary>Opens one; it takes deliveries at once.</summary>
    public async Task<SlackSocket> OpenAsync(Uri address, CancellationToken cancel)
    {
        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = TimeSpan.FromSeconds(5);
        client.Options.KeepAliveTimeout = TimeSpan.FromSeconds(10);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Opening);
        try
        {
            await client.ConnectAsync(address, limit.Token);
        }
        catch
        {
            client.Dispose();
            throw;
        }

        var socket = new SlackSocket(client, parser, door, log);
        socket.Start(cancel);
        return socket;
    }

    /// <summary>Lets a replaced socket take what still comes, for half a minute at most.</summary>
    public void Drain(SlackSocket socket)
    {
        _draining[socket] = DrainAsync(socket);
    }

    private async Task DrainAsync(SlackSocket socket)
    {
        await Task.WhenAny(socket.Ended, Task.Delay(Draining, time, CancellationToken.None));
        await socket.DisposeAsync();
        _draining.TryRemove(socket, out _);
    }
}
