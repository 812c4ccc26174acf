using System.Buffers;
using System.Text.Json;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>Reads Slack's JSON without ever throwing over what is missing, new or of another kind.</summary>
internal static class Wire
{
    /// <summary>Ids of Slack: letters, digits and a few marks.</summary>
    private const int MaxId = 64;

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>Options of every read: bounded depth, so that no nest of brackets costs a stack.</summary>
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = 64 };

    /// <summary>A property, or an element of kind <see cref="JsonValueKind.Undefined"/>.</summary>
    public static JsonElement At(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A string property, or null.</summary>
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name) => element.At(name) is { ValueKind: JsonValueKind.String } text ? Read(text) : null;

    /// <summary>A string property that is an id, or null.</summary>
    public static string? Id(this JsonElement element, ReadOnlySpan<byte> name) => AsId(element.Text(name));

    /// <summary>The text where it can be an id, or null.</summary>
    public static string? AsId(string? text) =>
        text is { Length: > 0 and <= MaxId } && !text.AsSpan().ContainsAnyExcept(IdLetters) ? text : null;

    /// <summary>True where the property is <c>true</c>.</summary>
    public static bool Is(this JsonElement element, ReadOnlySpan<byte> name) => element.At(name).ValueKind == JsonValueKind.True;

    /// <summary>The items of an array, none where it is none; at most so many.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, int most = 200) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Take(most) : [];

    /// <summary>A moment as Slack writes it: seconds since 1970 with a fraction, as text or number.</summary>
    public static DateTimeOffset? Moment(string? ts) =>
        ts is { Length: <= 20 } && decimal.TryParse(ts, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 100_000_000_000
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : null;

    /// <summary>A string with half of a pair of surrogates in it can't be read: then it counts as missing.</summary>
    private static string? Read(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
