using System.Text;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents;

/// <summary>
/// Bytes into text for the formats that are text. UTF-8 only, and strictly: replacing broken bytes would put words into quotes that the
/// document doesn't have. A byte order mark is no part of the text; line ends stay as they are.
/// </summary>
internal static class GuidanceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <exception cref="UnreadableGuidanceException">Too large, not UTF-8, or not text at all.</exception>
    public static string Decode(string name, ReadOnlySpan<byte> content)
    {
        CheckSize(name, content.Length);
        if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw new UnreadableGuidanceException($"{name} is in UTF-16; save it as UTF-8.");
        }

        if (content.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            content = content[3..];
        }

        if (content.IndexOf((byte)0) is var zero and >= 0)
        {
            throw new UnreadableGuidanceException($"{name}, line {LineOf(content, zero)}: the file holds a zero byte, so it is no text.");
        }

        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException broken)
        {
            throw new UnreadableGuidanceException($"{name}, line {LineOf(content, broken.Index)}: the bytes there are not UTF-8; save the file as UTF-8.", broken);
        }
    }

    /// <summary>Refuses a file above <see cref="GuidanceLimits.MaxBytes"/>.</summary>
    public static void CheckSize(string name, long bytes)
    {
        if (bytes > GuidanceLimits.MaxBytes)
        {
            throw new UnreadableGuidanceException($"{name} is {bytes / (1024 * 1024.0):0.0} MB; a guidance file may have 20 MB.");
        }
    }

    private static int LineOf(ReadOnlySpan<byte> content, int at) => content[..Math.Clamp(at, 0, content.Length)].Count((byte)'\n') + 1;
}
