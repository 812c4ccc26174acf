using GuidanceBot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>People and their accounts as tables.</summary>
public sealed class PeopleTable(Store store) : IPeople
{
    /// <inheritdoc/>
    public async ValueTask<Person?> OfAsync(AccountId account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = account.Key;
        var rows = await store.ReadAsync(
            db => db.Accounts.AsNoTracking().Where(r => db.Accounts.Any(a => a.Key == key && a.PersonId == r.PersonId)).OrderBy(r => r.Key).ToListAsync(cancel), cancel);
        return rows.Count == 0 ? null : new Person(rows[0].PersonId, rows.ConvertAll(r => new AccountId(r.Chat, r.Tenant, r.User)));
    }
}
