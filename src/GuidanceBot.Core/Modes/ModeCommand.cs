using System.Globalization;
using System.Text.RegularExpressions;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Modes;

/// <summary>A lead's command: "mode", "mode shadow", "mode assisted about slides until 18 December", "mode default here".</summary>
/// <param name="Mode">The mode; null: nothing of its own any more.</param>
/// <param name="Scope">Where.</param>
/// <param name="Until">Its last day; null: it stays.</param>
public sealed partial record ModeCommand(Mode? Mode, ModeScope Scope, DateOnly? Until)
{
    private const int MaxLength = 120;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>True where a message asks for the modes, or switches one.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaxLength && text.TrimStart().TrimStart('/').StartsWith("mode", StringComparison.OrdinalIgnoreCase) && (Asks(text) || Known().IsMatch(text.Trim()));
    }

    /// <summary>True where it only asks.</summary>
    public static bool Asks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().TrimStart('/').TrimEnd('?', '.').ToLowerInvariant() is "mode" or "modes";
    }

    /// <summary>Reads a switch; null where its day can't be read.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="place">Where.</param>
    /// <param name="today">For days without a year.</param>
    public static ModeCommand? Read(string text, ConversationAddress place, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(place);
        var said = Known().Match(text.Trim());
        DateOnly? until = null;
        if (said.Groups["day"] is { Success: true } day)
        {
            if (Day(day.Value, today) is not { } last)
            {
                return null;
            }

            until = last;
        }

        var scope = said.Groups["where"].Value.ToLowerInvariant() switch
        {
            "here" when place.Origin is not null => ModeScope.Channel(place),
            "here" or "in this workspace" => ModeScope.Workspace(place),
            _ when said.Groups["topic"] is { Success: true } topic => ModeScope.Topic(topic.Value),
            _ => ModeScope.Everywhere,
        };
        return new ModeCommand(ModeWords.Parse(said.Groups["mode"].Value), scope, until);
    }

    /// <summary>A day as people type it, this year's or next year's where it names none; null where it is none.</summary>
    public static DateOnly? Day(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy"], British, DateTimeStyles.None, out var day))
        {
            return day;
        }

        var year = today.Year.ToString(CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact($"{text.Trim()} {year}", ["d MMMM yyyy", "d MMM yyyy"], British, DateTimeStyles.None, out day) ? day < today ? day.AddYears(1) : day : null;
    }

    [GeneratedRegex(@"^/?mode (?<mode>shadow|assisted|live|default)(?: (?<where>here|everywhere|in this workspace)| about (?<topic>[^\n]{1,40}?))?(?: until (?<day>[0-9A-Za-z -]{3,20}))?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Known();
}
