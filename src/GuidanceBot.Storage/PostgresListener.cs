using GuidanceBot.Core.Delivery;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>Turns the notifications of other replicas into wake-ups of this process.</summary>
public sealed partial class PostgresListener(NpgsqlDataSource source, PostgresNotices notices, ISignals signals, TimeProvider time, ILogger<PostgresListener> log)
{
    /// <summary>Listens until cancelled; a lost connection is opened again. Polling covers the gap.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(cancel);
            }
            catch (Exception e) when (e is NpgsqlException or System.IO.IOException && !cancel.IsCancellationRequested)
            {
                Lost(log, e);
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancel);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that listens for wake-ups was lost; polling until it is back")]
    private static partial void Lost(ILogger log, Exception e);

    private async Task ListenAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        connection.Notification += (_, n) =>
        {
            if (notices.Read(n.Payload) is { } topic)
            {
                signals.Raise(topic);
            }
        };
        await using (var listen = new NpgsqlCommand("LISTEN " + PostgresNotices.Channel, connection))
        {
            await listen.ExecuteNonQueryAsync(cancel);
        }

        while (true)
        {
            await connection.WaitAsync(cancel);
        }
    }
}
