using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The purge. What is counted is deleted and returned by one statement, so that two replicas never count the same row.</summary>
public sealed class Retention(Store store, IInbox inbox, IAttachments attachments) : IRetention
{
    private const string Clock = "%:" + Reminders.PilotEnds + ":%";

    /// <inheritdoc/>
    public async ValueTask<Purged> PurgeAsync(KeepFor keep, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(keep);
        var now = await store.Clock.NowAsync(cancel);
        var (conversations, answers) = (StoredTime.Of(now - keep.Conversations), StoredTime.Of(now - keep.Answers));
        var deliveries = await inbox.PurgeAsync(now - keep.Deliveries, cancel);
        var pictures = await attachments.PurgeAsync(now - keep.Conversations, cancel);
        var talks = await ConversationsAsync(conversations, cancel) + await MessagesAsync(conversations, answers, cancel);
        await EachAsync($"DELETE FROM record_texts WHERE seq IN (SELECT t.seq FROM record_texts t JOIN records r ON r.seq = t.seq WHERE r.at < {answers} LIMIT {Batches.Size})", cancel);
        await Batches.AllAsync(store, scope => Records.PurgeAsync(scope, StoredTime.Of(now - keep.Records), cancel), cancel);
        var cases = await CasesAsync(answers, cancel);
        var told = await AnswersAsync(answers, conversations, cancel) + await DraftsAsync(answers, conversations, cancel) + await FeedbackAsync(answers, cancel);
        return new Purged(deliveries, pictures, talks, told, cases, await PeopleAsync(answers, cancel));
    }

    private async Task<int> ConversationsAsync(long before, CancellationToken cancel) =>
        await EachAsync(
            $"""
            DELETE FROM conversations WHERE key IN (SELECT k.key FROM conversations k WHERE k.last_at < {before}
              AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.open AND c.asker = k.account) LIMIT {Batches.Size})
            """,
            cancel)
        + await EachAsync(
            $"""
            DELETE FROM postbox WHERE id IN (SELECT p.id FROM postbox p WHERE p.at < {before}
              AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.open AND substr(p.conversation_key, 1, length(c.asker) + 1) = c.asker || ':') LIMIT {Batches.Size})
            """,
            cancel);

    /// <summary>A message that others may still be put in the place of leaves its place behind, without its words.</summary>
    private async Task<int> MessagesAsync(long before, long places, CancellationToken cancel) =>
        await EachAsync(
            $"""
            DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state <> 0 AND created_at < {before}
              AND (slot IS NULL OR remote_id IS NULL OR created_at < {places}) LIMIT {Batches.Size})
            """,
            cancel)
        + await EachAsync($"UPDATE outbox SET message = '' WHERE id IN (SELECT id FROM outbox WHERE state <> 0 AND created_at < {before} AND message <> '' LIMIT {Batches.Size})", cancel);

    private Task<int> AnswersAsync(long before, long concernsBefore, CancellationToken cancel) => CountedAsync(
        async (db, counts) =>
        {
            var gone = await db.Answers.FromSql(
                $"""
                DELETE FROM answers WHERE ref IN (SELECT a.ref FROM answers a WHERE (a.asked_at < {before} OR (a.asked_at < {concernsBefore} AND a.subject = 'SpeakingUp'))
                  AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.open AND c.source_ref = a.ref) LIMIT {Batches.Size}) RETURNING *
                """).AsNoTracking().ToListAsync(cancel);
            gone.ForEach(counts.Add);
            var concerns = gone.Where(r => r.Subject == nameof(Core.Questions.Subject.SpeakingUp)).Select(r => r.Ref).ToList();
            await db.Feedback.Where(f => concerns.Contains(f.About)).ExecuteDeleteAsync(cancel);
            return gone.Count;
        },
        cancel);

    private Task<int> DraftsAsync(long before, long concernsBefore, CancellationToken cancel) => CountedAsync(
        async (db, counts) =>
        {
            var concern = $"%\"category\":\"{PastCounts.SpeakingUp}\"%";
            var gone = await db.Drafts.FromSql(
                $"""
                DELETE FROM drafts WHERE ref IN (SELECT d.ref FROM drafts d WHERE (d.checked_at < {before} OR (d.checked_at < {concernsBefore} AND d.json LIKE {concern}))
                  AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.open AND substr(c.source_ref, 1, length(d.ref) + 1) = d.ref || '/') LIMIT {Batches.Size}) RETURNING *
                """).AsNoTracking().ToListAsync(cancel);
            gone.ForEach(counts.Add);
            return gone.Count;
        },
        cancel);

    private Task<int> FeedbackAsync(long before, CancellationToken cancel) => CountedAsync(
        async (db, counts) =>
        {
            var gone = await db.Feedback.FromSql($"DELETE FROM feedback WHERE id IN (SELECT id FROM feedback WHERE at < {before} LIMIT {Batches.Size}) RETURNING *").AsNoTracking().ToListAsync(cancel);
            gone.ForEach(counts.Add);
            return gone.Count;
        },
        cancel);

    private Task<int> CasesAsync(long before, CancellationToken cancel) => CountedAsync(
        async (db, counts) =>
        {
            // Asked twice: one that is reopened in this moment stays. So does one that the clock comes back to: the pilot of an account.
            var gone = await db.Cases.FromSql(
                $"""
                DELETE FROM cases WHERE NOT open AND id IN (SELECT c.id FROM cases c WHERE NOT c.open AND c.closed_at < {before}
                  AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.state = 0 AND d.delivery_id LIKE c.id || ':%' AND d.delivery_id LIKE {Clock}) LIMIT {Batches.Size}) RETURNING *
                """).AsNoTracking().ToListAsync(cancel);
            gone.ForEach(counts.Add);
            var ids = gone.ConvertAll(r => r.Id);
            await db.CaseMoves.Where(m => ids.Contains(m.CaseId)).ExecuteDeleteAsync(cancel);
            await db.Attachments.Where(a => a.CaseId != null && ids.Contains(a.CaseId)).ExecuteDeleteAsync(cancel);
            return gone.Count;
        },
        cancel);

    private Task<int> PeopleAsync(long before, CancellationToken cancel) => Batches.AllAsync(
        store,
        async scope =>
        {
            var gone = await scope.Db.Accounts.FromSql(
                $"""
                DELETE FROM accounts WHERE key IN (SELECT a.key FROM accounts a WHERE a.last_seen < {before}
                  AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.asker = a.key) LIMIT {Batches.Size}) RETURNING *
                """).AsNoTracking().ToListAsync(cancel);
            var people = gone.Select(a => a.PersonId).Distinct().ToList();
            await scope.Db.People.Where(p => people.Contains(p.Id) && !scope.Db.Accounts.Any(a => a.PersonId == p.Id)).ExecuteDeleteAsync(cancel);
            return gone.Count;
        },
        cancel);

    private Task<int> EachAsync(FormattableString statement, CancellationToken cancel) => Batches.AllAsync(store, scope => scope.Db.Database.ExecuteSqlAsync(statement, cancel), cancel);

    private Task<int> CountedAsync(Func<GuidanceDb, PastCounts, Task<int>> delete, CancellationToken cancel) => Batches.AllAsync(
        store,
        async scope =>
        {
            var counts = new PastCounts(scope.Db);
            var some = await delete(scope.Db, counts);
            await counts.WriteAsync(cancel);
            return some;
        },
        cancel);
}
