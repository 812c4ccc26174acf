namespace GuidanceBot.Storage;

/// <summary>
/// Our own SQL where Entity Framework has no words for it. Placeholders: {0} now, {1} lease in milliseconds, {2} most rows, {3} the chat.
/// Of one conversation only the oldest waiting row can be claimed.
/// </summary>
public sealed record Dialect(string ClaimDeliveries, string ClaimOutbox)
{
    /// <summary>One writer: the inner select can't be raced.</summary>
    public static Dialect Sqlite { get; } = new(
        Claim("deliveries", "", ""),
        Claim("outbox", "t.chat = {3} AND", ""));

    /// <summary>Several replicas: rows that another one is claiming are skipped.</summary>
    public static Dialect Postgres { get; } = new(
        Claim("deliveries", "", "FOR UPDATE OF t SKIP LOCKED"),
        Claim("outbox", "t.chat = {3} AND", "FOR UPDATE OF t SKIP LOCKED"));

    private static string Claim(string table, string extra, string locking) => $$"""
        UPDATE {{table}} SET lease_until = {0} + {1}, fence = fence + 1, attempts = attempts + 1
        WHERE id IN (
          SELECT t.id FROM {{table}} t
          WHERE {{extra}} t.state = 0 AND t.due_at <= {0} AND (t.lease_until IS NULL OR t.lease_until < {0})
            AND NOT EXISTS (SELECT 1 FROM {{table}} e WHERE e.conversation_key = t.conversation_key AND e.id < t.id AND e.state = 0)
          ORDER BY t.due_at, t.id LIMIT {2} {{locking}})
        RETURNING *
        """;
}
