using System.Security.Cryptography;
using System.Text;

namespace GuidanceBot.Core.Conversations;

/// <summary>Opaque references that buttons carry. Made from their cause: handling a delivery twice makes the same ones.</summary>
public static class Refs
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A reference of a kind (<c>ans</c>, <c>dra</c>, <c>cas</c>) for a cause: 12 characters of Crockford's base 32, 60 bits.</summary>
    public static string For(string kind, string cause)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(kind + "\n" + cause));
        var id = new StringBuilder(kind, kind.Length + 13).Append('_');
        for (var i = 0; i < 12; i++)
        {
            id.Append(Alphabet[hash[i] & 31]);
        }

        return id.ToString();
    }
}
