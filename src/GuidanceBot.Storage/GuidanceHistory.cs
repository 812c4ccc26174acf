using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Rulings;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Writes the rows of documents' histories, numbered without gaps.</summary>
internal sealed class GuidanceHistory(WriteScope scope)
{
    private const int MostTries = 20;

    /// <summary>The number of the last row; 0 where there is none.</summary>
    public async Task<int> LastAsync(string document, CancellationToken cancel) => await scope.Db.GuidanceMoves.Where(r => r.Document == document).MaxAsync(r => (int?)r.Number, cancel) ?? 0;

    /// <summary>Adds a row. Where another took its number in between it takes the next one; with <paramref name="after"/> it follows that row or is false.</summary>
    public async Task<bool> AddAsync(string document, GuidanceStep step, string? version, string by, DateTimeOffset at, int? count, int? after, CancellationToken cancel)
    {
        var (kind, moment) = ((int)step, StoredTime.Of(at));
        for (var i = 0; i < (after is null ? MostTries : 1); i++)
        {
            var last = after ?? await LastAsync(document, cancel);
            var added = await scope.Db.Database.ExecuteSqlAsync(
                $"INSERT INTO guidance_moves (document, number, step, version, \"by\", at, count) VALUES ({document}, {last + 1}, {kind}, {version}, {by}, {moment}, {count}) ON CONFLICT DO NOTHING", cancel);
            if (added == 1)
            {
                scope.Record(RecordOf(document, step, version, by, moment));
                return true;
            }
        }

        return false;
    }

    /// <summary>The same in the record; a person has an account's key, a file and the sample have none.</summary>
    private static NewRecord RecordOf(string document, GuidanceStep step, string? version, string by, long at) =>
        new((RulingDocument.Is(document) ? "decision." : "guidance.") + ChangeRecords.Snake(step.ToString()), at, by.Contains(':', StringComparison.Ordinal) ? "comms" : by, document)
        {
            By = by.Contains(':', StringComparison.Ordinal) ? by : null,
            Guidance = version ?? "",
        };
}
