using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GuidanceBot.Core.Records;

/// <summary>How rows of the record are digested and chained (SHA-256).</summary>
public static class RecordChain
{
    /// <summary>Bytes of a row's salt. Without it nobody can try out which text a digest belongs to.</summary>
    public const int SaltBytes = 16;

    /// <summary>The digest of a text with its row's salt.</summary>
    public static string DigestOf(ReadOnlySpan<byte> salt, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]));
    }

    /// <summary>The hash of a row, over everything in it but the hash itself. Each part goes in with its length, so that none can run into the next.</summary>
    public static string HashOf(ChainedRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, row.Seq);
        Add(hash, row.At.ToUnixTimeMilliseconds());
        foreach (var part in (string[])[row.Kind, row.Subject, row.By, row.Reference, row.Guidance, row.TextDigest, row.Previous])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            Add(hash, bytes.Length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
