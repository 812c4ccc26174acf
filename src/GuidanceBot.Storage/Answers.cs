using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Answers as a table.</summary>
public sealed class Answers(Store store) : IAnswers
{
    /// <inheritdoc/>
    public async ValueTask<AnswerRecord?> FindAsync(string reference, CancellationToken cancel) =>
        await store.ReadAsync(db => db.Answers.Where(r => r.Ref == reference).Select(r => r.Json).SingleOrDefaultAsync(cancel), cancel) is { } json ? RowJson.Answer(json) : null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AnswerRecord>> SinceAsync(DateTimeOffset since, int max, CancellationToken cancel)
    {
        var from = StoredTime.Of(since);
        var rows = await store.ReadAsync(db => db.Answers.Where(r => r.AskedAt >= from).OrderByDescending(r => r.AskedAt).Take(max).Select(r => r.Json).ToListAsync(cancel), cancel);
        return rows.ConvertAll(RowJson.Answer);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<AnswerRecord>> OfAsync(AccountId account, int max, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = account.Key;
        var rows = await store.ReadAsync(
            db => db.Answers.Where(r => r.Account == key).OrderByDescending(r => r.AskedAt).Take(max).Select(r => r.Json).ToListAsync(cancel), cancel);
        return rows.ConvertAll(RowJson.Answer);
    }
}
