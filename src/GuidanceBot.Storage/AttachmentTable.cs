using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Attachments as a table.</summary>
public sealed class AttachmentTable(Store store) : IAttachments
{
    /// <inheritdoc/>
    public async ValueTask<string> AddAsync(NewAttachment attachment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        var now = await store.NowAsync(cancel);
        var id = "att_" + Guid.CreateVersion7(StoredTime.Of(now)).ToString("N");
        await store.WriteAsync(
            async scope =>
            {
                scope.Db.Attachments.Add(new AttachmentRow
                {
                    Id = id,
                    Account = attachment.Account.Key,
                    Name = attachment.Name,
                    MediaType = attachment.MediaType,
                    Content = attachment.Content.ToArray(),
                    At = now,
                });
                await scope.Db.SaveChangesAsync(cancel);
            },
            cancel);
        return id;
    }

    /// <inheritdoc/>
    public async ValueTask<KeptAttachment?> OpenAsync(string id, CancellationToken cancel)
    {
        var row = await store.ReadAsync(db => db.Attachments.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel), cancel);
        if (row is null)
        {
            return null;
        }

        var account = row.Account.Split(':', 3);
        return new KeptAttachment(row.Id, new AccountId(account[0], account[1], account[2]), row.CaseId, row.Name, row.MediaType, row.Content);
    }

    /// <inheritdoc/>
    public async ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var limit = StoredTime.Of(before);
        return await Batches.AllAsync(
            store,
            scope => scope.Db.Database.ExecuteSqlAsync($"DELETE FROM attachments WHERE id IN (SELECT id FROM attachments WHERE case_id IS NULL AND at < {limit} LIMIT {Batches.Size})", cancel),
            cancel);
    }
}
