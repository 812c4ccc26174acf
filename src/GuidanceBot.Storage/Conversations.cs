using GuidanceBot.Core.Conversations;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Conversations as a table.</summary>
public sealed class Conversations(Store store) : IConversations
{
    /// <inheritdoc/>
    public async ValueTask<Conversation?> FindAsync(string key, CancellationToken cancel) =>
        await store.ReadAsync(db => db.Conversations.Where(r => r.Key == key).Select(r => r.Json).SingleOrDefaultAsync(cancel), cancel) is { } json ? RowJson.Conversation(json) : null;
}
