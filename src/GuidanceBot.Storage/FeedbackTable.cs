using GuidanceBot.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Feedback as a table.</summary>
public sealed class FeedbackTable(Store store) : IFeedback
{
    private const int Most = 5_000;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<NotUseful>> NotUsefulSinceAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var (from, concern) = (StoredTime.Of(since), nameof(Subject.SpeakingUp));
        var rows = await store.ReadAsync(
            db => db.Feedback.Where(f => !f.Useful && f.At >= from)
                .Join(db.Answers.Where(a => a.Subject != concern), f => f.About, a => a.Ref, (f, a) => new { f.At, f.Why, a.Json, Person = db.Accounts.Where(x => x.Key == f.Account).Select(x => (Guid?)x.PersonId).FirstOrDefault() })
                .OrderByDescending(r => r.At).Take(Most).ToListAsync(cancel),
            cancel);
        return rows.ConvertAll(r => new NotUseful(RowJson.Answer(r.Json), r.Why, r.Person));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TapCount>> TapsSinceAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var (from, concern) = (StoredTime.Of(since), nameof(Subject.SpeakingUp));
        var rows = await store.ReadAsync(
            db => db.Feedback.Where(f => f.At >= from)
                .Join(db.Answers.Where(a => a.Subject != concern), f => f.About, a => a.Ref, (f, a) => new { a.Verdict, f.Useful })
                .GroupBy(r => new { r.Verdict, r.Useful }).Select(g => new { g.Key.Verdict, g.Key.Useful, Count = g.Count() }).ToListAsync(cancel),
            cancel);
        return [.. rows.GroupBy(r => Enum.Parse<Verdict>(r.Verdict)).OrderBy(g => g.Key).Select(g => new TapCount(g.Key, g.Where(r => r.Useful).Sum(r => r.Count), g.Where(r => !r.Useful).Sum(r => r.Count)))];
    }
}
