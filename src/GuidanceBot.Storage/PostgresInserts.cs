using System.Threading.Channels;
using GuidanceBot.Core.Delivery;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>Deliveries that arrive together go in with one statement and one commit.</summary>
internal sealed class PostgresInserts(NpgsqlDataSource source, PostgresNotices notices) : IAsyncDisposable
{
    private const int MostTogether = 256;
    private const string Insert = """
        INSERT INTO deliveries (chat, tenant, delivery_id, conversation_key, payload, received_at, due_at, state, attempts, fence)
        SELECT *, 0, 0, 0 FROM unnest($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING chat, tenant, delivery_id
        """;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(8192) { SingleReader = true });
    private Task? _loop;

    private sealed record Waiting(NewDelivery Delivery, TaskCompletionSource<bool> Result);

    public async ValueTask<bool> InsertAsync(NewDelivery delivery, CancellationToken cancel)
    {
        _ = LazyInitializer.EnsureInitialized(ref _loop, () => Task.Run(LoopAsync, CancellationToken.None));
        var waiting = new Waiting(delivery, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        await _waiting.Writer.WriteAsync(waiting, cancel);
        return await waiting.Result.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        if (_loop is not null)
        {
            await _loop;
        }
    }

    private async Task LoopAsync()
    {
        var together = new List<Waiting>(MostTogether);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var next))
            {
                together.Add(next);
            }

            try
            {
                await InsertTogetherAsync(together);
            }
            catch (NpgsqlException e)
            {
                together.ForEach(w => w.Result.TrySetException(e));
            }
        }
    }

    private async Task InsertTogetherAsync(List<Waiting> together)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var insert = new NpgsqlCommand(Insert, connection);
        Text(insert, together.Select(w => w.Delivery.Chat));
        Text(insert, together.Select(w => w.Delivery.Tenant));
        Text(insert, together.Select(w => w.Delivery.DeliveryId));
        Text(insert, together.Select(w => w.Delivery.ConversationKey));
        Text(insert, together.Select(w => w.Delivery.Payload));
        insert.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. together.Select(w => w.Delivery.ReceivedAt)] });
        insert.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. together.Select(w => w.Delivery.DueAt)] });
        var inserted = new HashSet<(string, string, string)>();
        await using (var reader = await insert.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                inserted.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
            }
        }

        notices.Send(Topics.Inbox);

        // Of two equal ones in the same batch the first is the one that went in.
        together.ForEach(w => w.Result.TrySetResult(inserted.Remove((w.Delivery.Chat, w.Delivery.Tenant, w.Delivery.DeliveryId))));
    }

    private static void Text(NpgsqlCommand command, IEnumerable<string> values) => command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. values] });
}
