using System.Globalization;
using GuidanceBot.Core.Cases;

namespace GuidanceBot.Core.Modes;

/// <summary>Modes, scopes and hours as people read them.</summary>
public static class ModeWords
{
    private const int WholeWeek = 7;
    private const string SpeakingUp = " Speaking up is answered at once and shown to nobody.";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>A mode's name.</summary>
    public static string Name(Mode mode) => mode switch { Mode.Shadow => "shadow", Mode.Assisted => "assisted", _ => "live" };

    /// <summary>What a mode does.</summary>
    public static string Does(Mode mode) => mode switch
    {
        Mode.Shadow => "comms reads every answer and every check first",
        Mode.Assisted => "comms reads first what I’m not sure about",
        _ => "I answer at once; people choose what goes to comms",
    };

    /// <summary>A mode by its name, or null.</summary>
    public static Mode? Parse(string? name) => name?.ToLowerInvariant() switch { "shadow" => Mode.Shadow, "assisted" => Mode.Assisted, "live" => Mode.Live, _ => null };

    /// <summary>Where a mode holds: "everywhere", "about slides".</summary>
    public static string Where(ModeScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var parts = scope.Value.Split(':');
        return scope.Kind switch
        {
            ScopeKind.Everywhere => "everywhere",
            ScopeKind.Topic => $"about {scope.Value}",
            ScopeKind.Workspace when parts[0] == "web" => "in the browser",
            ScopeKind.Workspace => $"in all of {Chat(parts[0])}",
            _ => $"in {Chat(parts[0])} channel {parts[^1]}",
        };
    }

    /// <summary>Until when: "until the end of 18 December 2026".</summary>
    public static string Until(DateTimeOffset until, ReviewHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return "until the end of " + TimeZoneInfo.ConvertTime(until.AddSeconds(-1), TimeZoneInfo.FindSystemTimeZoneById(hours.TimeZone)).ToString("d MMMM yyyy", British);
    }

    /// <summary>When comms is there: "weekdays 8:00 to 18:00".</summary>
    public static string Hours(ReviewHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var days = hours.Days.Distinct().OrderBy(FromMonday).ToList();
        var on = days.Count == WholeWeek ? "every day"
            : days.SequenceEqual(Weekdays) ? "weekdays"
            : days.Count > 2 && FromMonday(days[^1]) - FromMonday(days[0]) == days.Count - 1 ? $"{days[0]} to {days[^1]}"
            : string.Join(", ", days);
        return $"{on} {hours.Opens.ToString("H:mm", British)} to {hours.Closes.ToString("H:mm", British)}";
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + WholeWeek - 1) % WholeWeek;

    /// <summary>What people read before they type; null where nothing waits for comms.</summary>
    /// <param name="mode">What holds at the place.</param>
    /// <param name="stricter">Topics that comms reads more of.</param>
    /// <param name="hours">When comms is there.</param>
    public static ReadsFirst? ReadsFirst(Mode mode, IReadOnlyList<(string Topic, Mode Mode)> stricter, ReviewHours hours)
    {
        ArgumentNullException.ThrowIfNull(stricter);
        var when = Hours(hours);
        string Topics(Mode m) => string.Join(" or ", stricter.Where(t => t.Mode == m).Select(t => t.Topic));
        var (shadow, assisted) = (Topics(Mode.Shadow), Topics(Mode.Assisted));
        return mode switch
        {
            Mode.Shadow => new("", "Comms reads every question and my answer first", $", {when}.{SpeakingUp}", $"Comms reads first ({when})"),
            Mode.Assisted => new("When I’m not sure, ", "comms reads your question and my answer first", $", {when}.{(shadow.Length > 0 ? $" About {shadow} they read every one." : "")}{SpeakingUp}", $"When I’m not sure, comms reads first ({when})"),
            _ when shadow.Length > 0 => new($"About {shadow}, ", "comms reads your question and my answer first", $", {when}.{(assisted.Length > 0 ? $" About {assisted} they do when I’m not sure." : "")}{SpeakingUp}", $"About {shadow}, comms reads first ({when})"),
            _ when assisted.Length > 0 => new($"When I’m not sure about {assisted}, ", "comms reads your question and my answer first", $", {when}.{SpeakingUp}", $"About {assisted}, comms reads first when I’m not sure ({when})"),
            _ => null,
        };
    }

    /// <summary>A chat's name as people write it.</summary>
    public static string Chat(string chat) => chat is null or "web" ? "the browser" : chat.Length > 0 ? char.ToUpperInvariant(chat[0]) + chat[1..] : chat;
}
