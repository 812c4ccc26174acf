using System.Globalization;
using GuidanceBot.Core.Delivery;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The browser's messages as a table.</summary>
public sealed class Postbox(Store store) : IPostbox
{
    /// <inheritdoc/>
    public async ValueTask<string?> FindAsync(string key, CancellationToken cancel)
    {
        var id = await store.ReadAsync(db => db.Postbox.Where(r => r.Key == key).Select(r => (long?)r.Id).SingleOrDefaultAsync(cancel), cancel);
        return id?.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public async ValueTask<string> PutAsync(OutboxMessage message, string? replaces, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (key, conversation, reply, now) = (message.Key, message.To.Key, RowJson.Of(message.Reply), await store.NowAsync(cancel));
        var id = await store.WriteAsync(
            async scope =>
            {
                scope.WakeAfterCommit(Topics.Postbox(conversation));
                if (replaces is not null && long.TryParse(replaces, CultureInfo.InvariantCulture, out var old))
                {
                    var changed = await scope.Db.Database.ExecuteSqlAsync(
                        $"UPDATE postbox SET reply = {reply}, change = (SELECT MAX(p.change) + 1 FROM postbox p WHERE p.conversation_key = {conversation}) WHERE id = {old}", cancel);
                    if (changed == 1)
                    {
                        return old;
                    }
                }

                await scope.Db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO postbox (key, conversation_key, change, at, reply)
                    VALUES ({key}, {conversation}, (SELECT COALESCE(MAX(p.change), 0) + 1 FROM postbox p WHERE p.conversation_key = {conversation}), {now}, {reply}) ON CONFLICT DO NOTHING
                    """,
                    cancel);
                return await scope.Db.Postbox.Where(r => r.Key == key).Select(r => r.Id).SingleAsync(cancel);
            },
            cancel);
        return id.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<PostedReply>> ListAsync(string conversationKey, long after, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(
            db => db.Postbox.AsNoTracking().Where(r => r.ConversationKey == conversationKey && r.Change > after).OrderBy(r => r.Id).ToListAsync(cancel), cancel);
        return rows.ConvertAll(r => new PostedReply(r.Id.ToString(CultureInfo.InvariantCulture), r.Change, StoredTime.Of(r.At), RowJson.Reply(r.Reply)));
    }
}
