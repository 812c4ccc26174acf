using System.Text.RegularExpressions;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Core.Settings;

/// <summary>What comms types into a chat in a crisis: "hold posts: We're not posting today.", "hold posts until 18:00: …", "lift the hold".</summary>
public static partial class HoldCommand
{
    private const int MaxLength = 400;

    /// <summary>True where a message sets the hold or lifts it.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaxLength && (Lifts(text) || Known().IsMatch(text.Trim()));
    }

    /// <summary>True where it lifts the hold.</summary>
    public static bool Lifts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().TrimStart('/').TrimEnd('.', '!').ToLowerInvariant() is "lift the hold" or "lift hold" or "hold off";
    }

    /// <summary>Reads a hold.</summary>
    /// <returns>The hold, or one sentence that says what can't be read.</returns>
    public static (CrisisHold? Hold, string? Problem) Read(string text, ReviewHours hours, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(hours);
        var said = Known().Match(text.Trim());
        if (said.Groups["line"].Value.Contains(Masking.Dot, StringComparison.Ordinal))
        {
            return (null, "I hid what looks like somebody’s own number or address. Use a public one.");
        }

        if (said.Groups["until"] is not { Success: true } until)
        {
            return (new CrisisHold(said.Groups["line"].Value.Trim()), null);
        }

        var today = hours.Today(now);
        var end = FieldReader.TimeOf(until.Value) is { } time ? hours.At(today, time) : ModeCommand.Day(until.Value, today) is { } day ? hours.EndOf(day) : (DateTimeOffset?)null;
        return end is null ? (null, "I can’t read until when: write it as 18:00 or 18 December.")
            : end <= now ? (null, "That time has passed.")
            : (new CrisisHold(said.Groups["line"].Value.Trim(), end), null);
    }

    [GeneratedRegex(@"^/?hold posts?(?: until (?<until>[0-9A-Za-z.:-]{1,10}(?: [0-9A-Za-z-]{1,10}){0,2}))? ?: *(?<line>[^\n]{3,300})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Known();
}
