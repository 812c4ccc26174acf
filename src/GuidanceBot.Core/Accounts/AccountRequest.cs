using System.Globalization;
using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Accounts;

/// <summary>
/// What a team says that asks for an account of its own: the facts of one case, each under the name of its field. What a good request
/// names is what the sample guidance asks for under "What a good request says".
/// </summary>
public sealed partial record AccountRequest
{
    /// <summary>Longest answer to one field, UTF-16 units.</summary>
    public const int MaxLength = 600;

    /// <summary>Longest pilot, in days.</summary>
    public const int MostDays = 366;

    /// <summary>Which one platform to start with.</summary>
    public const string Platform = "platform";

    /// <summary>Whom it is for, and why.</summary>
    public const string ForWhom = "for_whom_and_why";

    /// <summary>What it leaves to the main account.</summary>
    public const string Limits = "left_to_the_main_account";

    /// <summary>Its own name and picture.</summary>
    public const string Identity = "own_name_and_picture";

    /// <summary>Who posts, who covers, who approves.</summary>
    public const string People = "who_posts_and_who_covers";

    /// <summary>Hours a week, a whole number from 1 to 60.</summary>
    public const string Hours = "hours_a_week";

    /// <summary>An account that does it well; may be empty.</summary>
    public const string Example = "a_good_example";

    /// <summary>Which result would make them carry on.</summary>
    public const string CarryOnIf = "carry_on_if";

    /// <summary>The pilot's last day.</summary>
    public const string PilotEnds = "pilot_ends";

    private const string DayFormat = "d MMMM yyyy";

    private static readonly string[] Order = [Platform, ForWhom, Limits, Identity, People, Hours, Example, CarryOnIf, PilotEnds];

    /// <summary>The answers by field; days as people write them.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>The last day of the pilot that is asked for; null where the facts hold none.</summary>
    public DateOnly? Ends => DateOnly.TryParseExact(Facts.GetValueOrDefault(PilotEnds), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The request as one question.</summary>
    public string Question => $"May we run an account on {Facts[Platform]}: {Facts[Identity]}?";

    /// <summary>Reads a form that lacks nothing.</summary>
    public static AccountRequest Read(IReadOnlyDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Order)
        {
            if (fields.GetValueOrDefault(name)?.Trim() is { Length: > 0 } value)
            {
                facts[name] = name == PilotEnds ? InWords(DayOf(value)!.Value) : value;
            }
        }

        return new AccountRequest { Facts = facts };
    }

    /// <summary>A day of a form, ISO 8601; null where it is none.</summary>
    public static DateOnly? DayOf(string? value) => DateOnly.TryParseExact(value?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day in words: 3 March 2027.</summary>
    public static string InWords(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>True for a message that only asks for the form.</summary>
    public static bool IsAsked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= 80 && Asks().IsMatch(text.Trim());
    }

    /// <summary>True for a question about having an account of a team's own: its answer offers the form.</summary>
    public static bool IsAbout(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Length <= 400 && Wants().IsMatch(question) && !OneOwn().IsMatch(question);
    }

    [GeneratedRegex(@"^/?(?:please )?(?:(?:i|we)(?:[’']d| would)? (?:like|want|need)(?: to)? )?(?:(?:ask|apply) for |request |start |open |set up |create |have |get )?(?:an? |our own |our )?(?:new )?(?:(?:team|ward|unit|department|clinic|service) account|account request)(?: request)?[\s!.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:have|get|start|set ?up|open|create|run|make|launch|want|need|request|apply|ask|allowed|begin)\b[^.!?]{0,80}\b(?:our own|its own|their own|team|ward|unit|department|clinic|service|new|separate)\b[^.!?]{0,40}\b(?:accounts?|channel|profile|twitter|instagram|insta|tiktok|facebook|facebook page|bluesky)\b|\b(?:accounts?|channel|profile|twitter|instagram|insta|tiktok|facebook page|bluesky)\b[^.!?]{0,20}\bfor (?:our|the|my|a) (?:team|ward|unit|department|clinic|service)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Wants();

    [GeneratedRegex(@"\b(?:personal|private|my own|my account|hacked|password|post|tweet|share)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OneOwn();
}
