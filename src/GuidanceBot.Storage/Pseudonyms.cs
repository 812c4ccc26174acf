using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>
/// Names for people that say nothing about them: keyed digests of the person's random id, so that the rows of one installation agree.
/// Once the person is forgotten, nothing leads from a pseudonym to them any more, and whoever comes back gets another one.
/// </summary>
internal sealed class Pseudonyms(GuidanceDb db)
{
    /// <summary>For what people asked and were told.</summary>
    public const string Answers = "answers";

    /// <summary>For what was sent to comms under a name: another word for the same person, so that a case doesn't tell whose the answers are.</summary>
    public const string Cases = "cases";

    /// <summary>For those who decide.</summary>
    public const string Staff = "staff";

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const string Setting = "pseudonym-key";
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);
    private byte[]? _key;

    /// <summary>The pseudonym of an account's person; empty for null.</summary>
    public async ValueTask<string> OfAsync(string sphere, string? account, CancellationToken cancel)
    {
        if (account is null)
        {
            return "";
        }

        if (!_people.TryGetValue(account, out var person))
        {
            var id = await db.Accounts.Where(a => a.Key == account).Select(a => (Guid?)a.PersonId).SingleOrDefaultAsync(cancel);
            _people[account] = person = id?.ToString("N") ?? account;
        }

        var digest = HMACSHA256.HashData(_key ??= await KeyAsync(cancel), Encoding.UTF8.GetBytes(sphere + "\n" + person));
        return "p-" + string.Concat(digest.Take(12).Select(b => Alphabet[b & 31]));
    }

    private async Task<byte[]> KeyAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } there)
        {
            return there;
        }

        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await db.Database.ExecuteSqlAsync($"INSERT INTO settings (key, version, value, \"by\", at) VALUES ({Setting}, 1, {made}, 'bot', 0) ON CONFLICT DO NOTHING", cancel);
        return (await FindAsync(cancel))!;
    }

    private async Task<byte[]?> FindAsync(CancellationToken cancel) =>
        await db.Settings.Where(s => s.Key == Setting).Select(s => s.Value).FirstOrDefaultAsync(cancel) is { } value ? Convert.FromHexString(value) : null;
}
