using System.Security.Cryptography;
using System.Threading.Channels;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>
/// Wakes the other replicas, soon after a commit and many topics at once. Never inside the commit itself: PostgreSQL lets transactions that
/// notify commit only one after the other, each with its own wait for the disk. A wake-up that is lost costs a poll.
/// </summary>
public sealed class PostgresNotices(NpgsqlDataSource source, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The channel that replicas listen to.</summary>
    internal const string Channel = "guidancebot";

    private const int MostWaiting = 8192;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _own = RandomNumberGenerator.GetHexString(8, lowercase: true) + " ";
    private readonly Channel<string> _topics = System.Threading.Channels.Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _ending = new();
    private Task? _loop;

    /// <summary>Tells the other replicas of a topic, soon; returns at once.</summary>
    public void Send(string topic)
    {
        _ = LazyInitializer.EnsureInitialized(ref _loop, () => Task.Run(LoopAsync, CancellationToken.None));
        _topics.Writer.TryWrite(topic);
    }

    /// <summary>The topic that a notification is about; null where it is this process's own, which woke itself without it.</summary>
    public string? Read(string payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return payload.StartsWith(_own, StringComparison.Ordinal) ? null : payload[(payload.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        if (_loop is not null)
        {
            await _loop;
        }

        _ending.Dispose();
    }

    private async Task LoopAsync()
    {
        var together = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (await _topics.Reader.WaitToReadAsync(_ending.Token))
            {
                together.Clear();
                while (_topics.Reader.TryRead(out var topic))
                {
                    together.Add(_own + topic);
                }

                await TrySendAsync(together);
                await Task.Delay(Pause, time, _ending.Token);
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task TrySendAsync(HashSet<string> payloads)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(_ending.Token);
            await using var batch = new NpgsqlBatch(connection);

            // There is nothing in it that a crash could lose, so nobody waits for the disk.
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT set_config('synchronous_commit', 'off', true)"));
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT pg_notify('{Channel}', p) FROM unnest($1) AS p")
            {
                Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. payloads] } },
            });
            await batch.ExecuteNonQueryAsync(_ending.Token);
        }
        catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
        {
            // The others find it when they next look, and whoever needs the database says that it is away.
            return;
        }
    }
}
