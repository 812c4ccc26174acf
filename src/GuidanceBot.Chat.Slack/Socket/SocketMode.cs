using System.Net.WebSockets;
using System.Text.Json;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Incoming;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack.Socket;

/// <summary>
/// Holds two sockets to Slack open: when one is refreshed or drops, the other goes on taking deliveries, and the replacement is open
/// before the old one closes. Nothing is acknowledged before it is stored, so what falls between is delivered again.
/// </summary>
internal sealed partial class SocketMode(SlackApi api, SlackSockets sockets, TimeProvider time, ILogger<SocketMode> log) : BackgroundService
{
    /// <summary>Sockets at the same time; Slack allows ten.</summary>
    private const int Sockets = 2;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>A socket that ends sooner wasn't refreshed, it was refused.</summary>
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Sockets).Select(_ => KeepOpenAsync(stoppingToken)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack: no socket, trying again in {Pause}: {Why}")]
    private static partial void NoSocket(ILogger log, TimeSpan pause, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack refuses Socket Mode ({Why}): check Slack:AppToken and that Socket Mode is on; trying again every half minute")]
    private static partial void Refused(ILogger log, string why);

    private async Task KeepOpenAsync(CancellationToken stopping)
    {
        await Task.Yield();
        var failures = 0;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var (address, why) = await AddressAsync(stopping);
                if (address is not null)
                {
                    var socket = await sockets.OpenAsync(address, stopping);
                    var openedAt = time.GetTimestamp();

                    // Ends as soon as a replacement is wanted; the old socket drains beside the new one.
                    await socket.UntilReplacedAsync(stopping);
                    sockets.Drain(socket);
                    failures = time.GetElapsedTime(openedAt) < ShortLife ? failures + 1 : 0;
                    if (failures > 1)
                    {
                        await PauseAsync(failures, "sockets end as soon as they are open", stopping);
                    }

                    continue;
                }

                failures++;
                await PauseAsync(failures, why!, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is HttpRequestException or WebSocketException or IOException or JsonException or OperationCanceledException)
            {
                failures++;
                await PauseAsync(failures, e.GetType().Name, stopping);
            }
        }
    }

    private async Task<(Uri? Address, string? Why)> AddressAsync(CancellationToken cancel)
    {
        var answer = await api.OpenSocketAsync(cancel);
        if (!answer.Ok)
        {
            return (null, answer.Error);
        }

        var url = answer.Body.Text("url"u8);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == "wss" || (address.Scheme == "ws" && address.IsLoopback)) ? (address, null) : (null, "no address");
    }

    private async Task PauseAsync(int failures, string why, CancellationToken cancel)
    {
        var refused = SlackErrors.NeedsAnAdministrator(why);
        var pause = refused ? LongestPause : TimeSpan.FromMilliseconds(Math.Min(LongestPause.TotalMilliseconds, 200 * Math.Pow(2, Math.Min(failures, 10) - 1)) * (0.75 + (Random.Shared.NextDouble() / 2)));
        if (refused)
        {
            Refused(log, why);
        }
        else
        {
            NoSocket(log, pause, why);
        }

        await Task.Delay(pause, time, cancel);
    }
}
