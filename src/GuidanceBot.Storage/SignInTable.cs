using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Sign-ins as a table.</summary>
public sealed class SignInTable(Store store) : ISignIns
{
    /// <summary>Longer than any session: until then a sign-out must be remembered.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>More names than that nobody picks from.</summary>
    private const int MostReviewers = 100;

    /// <inheritdoc/>
    public async ValueTask BeginAsync(Sender sender, Roles roles, DateTimeOffset until, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sender);
        var now = await store.NowAsync(cancel);
        var old = now - (long)Remembered.TotalMilliseconds;
        var (key, granted, end) = (sender.Account.Key, (int)roles, StoredTime.Of(until));
        await store.WriteAsync(
            async scope =>
            {
                await PeopleTable.SeeAsync(scope.Db, sender, now, cancel);
                await scope.Db.SignIns.Where(r => r.Until < old).ExecuteDeleteAsync(cancel);
                await scope.Db.Database.ExecuteSqlAsync(
                    $"INSERT INTO sign_ins (account, roles, until) VALUES ({key}, {granted}, {end}) ON CONFLICT (account) DO UPDATE SET roles = excluded.roles, until = excluded.until", cancel);
            },
            cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<SignIn?> FindAsync(AccountId account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = account.Key;
        var row = await store.ReadAsync(db => db.SignIns.AsNoTracking().SingleOrDefaultAsync(r => r.Account == key, cancel), cancel);
        return row is null ? null : new SignIn((Roles)row.Roles, StoredTime.Of(row.Until), row.EndedAt is { } ended ? StoredTime.Of(ended) : null);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ReviewerName>> ReviewersAsync(CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        var rows = await store.ReadAsync(
            db => (from s in db.SignIns.AsNoTracking()
                   join a in db.Accounts.AsNoTracking() on s.Account equals a.Key
                   where (s.Roles & (int)Roles.Reviewer) != 0 && s.Until > now && a.Name != null
                   orderby a.Name, a.Key
                   select new { a.Chat, a.Tenant, a.User, a.Name }).Take(MostReviewers).ToListAsync(cancel),
            cancel);
        return rows.ConvertAll(r => new ReviewerName(new AccountId(r.Chat, r.Tenant, r.User), r.Name!));
    }

    /// <inheritdoc/>
    public async ValueTask EndAsync(AccountId account, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var (key, end) = (account.Key, StoredTime.Of(at));
        await store.WriteAsync(
            scope => scope.Db.SignIns.Where(r => r.Account == key).ExecuteUpdateAsync(u => u.SetProperty(r => r.Roles, 0).SetProperty(r => r.Until, end).SetProperty(r => r.EndedAt, end), cancel),
            cancel);
    }
}
