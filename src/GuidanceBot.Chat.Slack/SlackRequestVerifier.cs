using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Slack;

/// <summary>
/// Tells Slack's own requests from all others by their signature, over the bytes as they came, before anything reads them
/// (docs.slack.dev, Verifying requests from Slack).
/// </summary>
public sealed class SlackRequestVerifier : IDisposable
{
    /// <summary>How far a request's time may be from ours, on either side.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Version = "v0";
    private const int HexLength = 64;

    private readonly byte[] _secret;
    private readonly TimeProvider _time;

    /// <summary>One that nobody uses just now: keying a new one costs as much as the hash itself. Null while somebody does.</summary>
    private IncrementalHash? _spare;

    /// <summary>Verifies with the app's signing secret.</summary>
    public SlackRequestVerifier(string signingSecret, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(signingSecret);
        _secret = Encoding.UTF8.GetBytes(signingSecret);
        _time = time;
    }

    /// <summary>
    /// What the signature is over, up to the body: <c>v0:TIME:</c>. Null where the headers alone already say that it isn't Slack,
    /// or that it comes from another time: an old request sent again, for example.
    /// </summary>
    public string? Prefix(IHeaderDictionary headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var stamp = headers["X-Slack-Request-Timestamp"];
        if (stamp.Count != 1 || headers["X-Slack-Signature"].Count != 1 || stamp[0] is not { Length: > 0 and <= 12 } text || !text.All(char.IsAsciiDigit))
        {
            return null;
        }

        var away = _time.GetUtcNow().ToUnixTimeSeconds() - long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return Math.Abs(away) > (long)Window.TotalSeconds ? null : $"{Version}:{text}:";
    }

    /// <summary>True where the signature is over exactly these bytes.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="signed">The prefix and the body.</param>
    public bool IsSigned(IHeaderDictionary headers, ReadOnlySpan<byte> signed)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var signature = headers["X-Slack-Signature"];
        if (signature.Count != 1 || signature[0] is not { Length: HexLength + 3 } given || !given.StartsWith(Version + "=", StringComparison.Ordinal))
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hmac = Interlocked.Exchange(ref _spare, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(signed);
        hmac.GetHashAndReset(hash);
        Interlocked.Exchange(ref _spare, hmac)?.Dispose();
        Span<char> expected = stackalloc char[HexLength];
        Convert.TryToHexStringLower(hash, expected, out _);
        return CryptographicOperations.FixedTimeEquals(
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(expected),
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(given.AsSpan(3)));
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _spare, null)?.Dispose();
}
