using System.Globalization;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>What our buttons and views carry: an opaque reference and a version, nothing else.</summary>
/// <param name="Ref">The reference.</param>
/// <param name="Version">The version that was shown.</param>
internal readonly record struct SlackValue(string Ref, int Version)
{
    private const int MaxRef = 80;

    /// <summary>As it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ref}:{Version}");

    /// <summary>Reads <c>ref:version</c>, or null where it isn't ours.</summary>
    public static SlackValue? Read(string? text)
    {
        var parts = text?.Split(':', 3);
        return parts is [{ Length: > 0 and <= MaxRef } reference, var version, ..] && IsRef(reference) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? new SlackValue(reference, v) : null;
    }

    /// <summary>True for verbs of ours: <c>noun.verb</c> in small letters.</summary>
    public static bool IsVerb(string? verb) => verb is { Length: > 2 and <= 60 } && verb.Contains('.', StringComparison.Ordinal) && verb.All(c => char.IsAsciiLetterLower(c) || c is '.' or '_');

    private static bool IsRef(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/');
}
