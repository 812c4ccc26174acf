using System.Security.Cryptography;
using GuidanceBot.Core.Records;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>
/// Appends to the record, as the last thing of a transaction that does something worth recording. Whoever writes holds the row with the
/// ends until the commit, so that replicas append one after the other; nothing else is waited for meanwhile, so nobody waits in a ring.
/// Storing a delivery records nothing and never waits for it.
/// </summary>
internal static class RecordWriter
{
    public static async Task AppendAsync(WriteScope scope, CancellationToken cancel)
    {
        if (scope.Records.Count == 0)
        {
            return;
        }

        var db = scope.Db;
        var pseudonyms = new Pseudonyms(db);
        var rows = new List<(NewRecord New, string Subject, string Actor)>();
        foreach (var n in scope.Records)
        {
            var sphere = n.Kind.StartsWith("case.", StringComparison.Ordinal) ? Pseudonyms.Cases : Pseudonyms.Answers;
            var by = await pseudonyms.OfAsync(Pseudonyms.Staff, n.By, cancel);
            rows.Add((n, await pseudonyms.OfAsync(sphere, n.Subject, cancel), by.Length == 0 ? n.Role : n.Role + " " + by));
        }

        var ends = (await db.RecordEnds.FromSql($"UPDATE record_ends SET id = id WHERE id = 1 RETURNING *").AsNoTracking().ToListAsync(cancel))[0];
        var (seq, hash) = (ends.Last, ends.LastHash);
        foreach (var (n, subject, actor) in rows)
        {
            var salt = RandomNumberGenerator.GetBytes(RecordChain.SaltBytes);
            var row = new ChainedRecord(++seq, n.Kind, StoredTime.Of(n.At), subject, actor, n.Reference, n.Guidance, RecordChain.DigestOf(salt, n.Text), hash, "");
            hash = RecordChain.HashOf(row);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO records (seq, kind, at, subject, actor, reference, guidance, text_digest, previous, hash)
                VALUES ({seq}, {n.Kind}, {n.At}, {subject}, {actor}, {n.Reference}, {n.Guidance}, {row.TextDigest}, {row.Previous}, {hash})
                """,
                cancel);
            if (n.Text.Length > 0)
            {
                await db.Database.ExecuteSqlAsync($"INSERT INTO record_texts (seq, salt, text) VALUES ({seq}, {salt}, {n.Text})", cancel);
            }
        }

        await db.Database.ExecuteSqlAsync($"UPDATE record_ends SET last = {seq}, last_hash = {hash} WHERE id = 1", cancel);
    }

    /// <summary>A row as the chain knows it.</summary>
    public static ChainedRecord Of(RecordRow r) => new(r.Seq, r.Kind, StoredTime.Of(r.At), r.Subject, r.Actor, r.Reference, r.Guidance, r.TextDigest, r.Previous, r.Hash);
}
