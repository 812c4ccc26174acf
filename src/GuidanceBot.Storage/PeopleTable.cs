using GuidanceBot.Core.Conversations;
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

    /// <inheritdoc/>
    public async ValueTask<Person?> OfAsync(Sender sender, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sender);
        var known = await OfAsync(sender.Account, cancel);
        if (known is not null || sender.Email is null)
        {
            return known;
        }

        return await store.ReadAsync(db => ByAddressAsync(db, sender, cancel), cancel) is not { } person
            ? null
            : new Person(person, (await store.ReadAsync(db => db.Accounts.AsNoTracking().Where(r => r.PersonId == person).OrderBy(r => r.Key).ToListAsync(cancel), cancel)).ConvertAll(r => new AccountId(r.Chat, r.Tenant, r.User)));
    }

    /// <summary>
    /// Sees an account, in a transaction. One that is new, or has a new address, belongs to the person who has that verified address in another chat, so that nobody
    /// approves their own draft from there, and "forget me" means both.
    /// </summary>
    internal static async Task SeeAsync(GuidanceDb db, Sender sender, long now, CancellationToken cancel)
    {
        var (a, email) = (sender.Account, AddressOf(sender));
        if (await db.Accounts.Where(r => r.Key == a.Key && r.Email == email).ExecuteUpdateAsync(s => s.SetProperty(r => r.LastSeen, now).SetProperty(r => r.Name, sender.Name).SetProperty(r => r.TimeZone, sender.TimeZone), cancel) == 1)
        {
            return;
        }

        var known = await ByAddressAsync(db, sender, cancel);
        var seen = await db.Accounts.Where(r => r.Key == a.Key).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.LastSeen, now).SetProperty(r => r.Name, sender.Name).SetProperty(r => r.Email, email).SetProperty(r => r.TimeZone, sender.TimeZone).SetProperty(r => r.PersonId, r => known ?? r.PersonId), cancel);
        if (seen == 1)
        {
            // Whoever nobody is any more, after an account came to another person.
            await db.People.Where(p => !db.Accounts.Any(r => r.PersonId == p.Id)).ExecuteDeleteAsync(cancel);
            return;
        }

        var person = known ?? Guid.CreateVersion7(StoredTime.Of(now));
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO accounts (key, chat, tenant, "user", person_id, name, email, time_zone, first_seen, last_seen)
            VALUES ({a.Key}, {a.Chat}, {a.Tenant}, {a.User}, {person}, {sender.Name}, {email}, {sender.TimeZone}, {now}, {now}) ON CONFLICT DO NOTHING
            """,
            cancel);
        if (added == 1 && known is null)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO people (id, first_seen) VALUES ({person}, {now})", cancel);
        }
    }

    /// <summary>The one person who has a sender's address in another chat; null where there is none, or more than one.</summary>
    private static async Task<Guid?> ByAddressAsync(GuidanceDb db, Sender sender, CancellationToken cancel)
    {
        if (AddressOf(sender) is not { } email)
        {
            return null;
        }

        var chat = sender.Account.Chat;
        var people = await db.Accounts.Where(r => r.Email == email && r.Chat != chat).Select(r => r.PersonId).Distinct().Take(2).ToListAsync(cancel);
        return people.Count == 1 ? people[0] : null;
    }

    private static string? AddressOf(Sender sender) => sender.Email?.Trim().ToLowerInvariant() is { Length: > 0 } email ? email : null;
}
