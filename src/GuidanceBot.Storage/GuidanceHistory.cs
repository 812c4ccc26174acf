using GuidanceBot.Core.Guidance;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Writes the rows of documents' histories, numbered without gaps.</summary>
internal sealed class GuidanceHistory(GuidanceDb db)
{
    private const int MostTries = 20;

    /// <summary>Adds a row. Where another took the number in between: tries the next one, or, where it isn't to be tried again, false.</summary>
    public async Task<bool> AddAsync(string document, GuidanceStep step, string? version, string by, DateTimeOffset at, int? count, bool again, CancellationToken cancel)
    {
        var (kind, moment) = ((int)step, StoredTime.Of(at));
        for (var i = 0; i < (again ? MostTries : 1); i++)
        {
            var last = await db.GuidanceMoves.Where(r => r.Document == document).MaxAsync(r => (int?)r.Number, cancel) ?? 0;
            var added = await db.Database.ExecuteSqlAsync(
                $"INSERT INTO guidance_moves (document, number, step, version, \"by\", at, count) VALUES ({document}, {last + 1}, {kind}, {version}, {by}, {moment}, {count}) ON CONFLICT DO NOTHING", cancel);
            if (added == 1)
            {
                return true;
            }
        }

        return false;
    }
}
