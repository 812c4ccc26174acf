using GuidanceBot.Core.Records;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The record as a table.</summary>
public sealed class Records(Store store) : IRecords
{
    private const int Page = 1000;

    /// <inheritdoc/>
    public async ValueTask<ChainVerdict> VerifyAsync(IProgress<long>? progress, CancellationToken cancel)
    {
        // Read in this order: what is appended while we look stands after the ends, and what stands after them now was never appended.
        var highest = await store.ReadAsync(db => db.Records.MaxAsync(r => (long?)r.Seq, cancel), cancel) ?? 0;
        var ends = await EndsAsync(cancel);
        var check = new ChainCheck(ends);
        var last = Math.Max(highest, ends.Last);
        long rows = 0;
        for (var after = long.MinValue; ;)
        {
            var page = await PageAsync(after, last, cancel);
            foreach (var (record, text) in page)
            {
                if (check.Next(RecordWriter.Of(record), text?.Salt, text?.Text) is { } broken)
                {
                    // A purge may have taken the oldest rows since the ends were read: then look again.
                    return await EndsAsync(cancel) is { } now && now.BeforeFirst != ends.BeforeFirst ? await VerifyAsync(progress, cancel) : new ChainVerdict(rows, ends, broken);
                }

                rows++;
                after = record.Seq;
            }

            progress?.Report(rows);
            if (page.Count < Page)
            {
                return new ChainVerdict(rows, ends, check.End());
            }
        }
    }

    /// <summary>Deletes the oldest rows before a moment, only ever from the front, and remembers what the next one follows; returns how many.</summary>
    internal static async Task<int> PurgeAsync(WriteScope scope, long before, CancellationToken cancel)
    {
        var db = scope.Db;
        var ends = (await db.RecordEnds.FromSql($"UPDATE record_ends SET id = id WHERE id = 1 RETURNING *").AsNoTracking().ToListAsync(cancel))[0];
        var first = await db.Records.AsNoTracking().OrderBy(r => r.Seq).Take(Batches.Size).ToListAsync(cancel);
        var gone = first.TakeWhile(r => r.At < before && r.Seq <= ends.Last).ToList();
        if (gone.Count > 0)
        {
            var (seq, hash) = (gone[^1].Seq, gone[^1].Hash);
            await db.RecordTexts.Where(t => t.Seq <= seq).ExecuteDeleteAsync(cancel);
            await db.Records.Where(r => r.Seq <= seq).ExecuteDeleteAsync(cancel);
            await db.Database.ExecuteSqlAsync($"UPDATE record_ends SET before_first = {seq}, before_first_hash = {hash} WHERE id = 1", cancel);
        }

        return gone.Count;
    }

    private async Task<ChainEnds> EndsAsync(CancellationToken cancel)
    {
        var row = await store.ReadAsync(db => db.RecordEnds.AsNoTracking().SingleAsync(cancel), cancel);
        return new ChainEnds(row.BeforeFirst, row.BeforeFirstHash, row.Last, row.LastHash);
    }

    private async Task<List<(RecordRow Row, RecordTextRow? Text)>> PageAsync(long after, long last, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(db => db.Records.AsNoTracking().Where(r => r.Seq > after && r.Seq <= last).OrderBy(r => r.Seq).Take(Page).ToListAsync(cancel), cancel);
        if (rows.Count == 0)
        {
            return [];
        }

        var (from, to) = (rows[0].Seq, rows[^1].Seq);
        var texts = await store.ReadAsync(db => db.RecordTexts.AsNoTracking().Where(t => t.Seq >= from && t.Seq <= to).ToDictionaryAsync(t => t.Seq, cancel), cancel);
        return rows.ConvertAll(r => (r, texts.GetValueOrDefault(r.Seq)));
    }
}
