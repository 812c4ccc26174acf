using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Core.Settings;

/// <summary>When comms is there, when cases come together, how soon they are to be answered: the fields and how they are read.</summary>
public static class HoursForm
{
    /// <summary>The act.</summary>
    public const string Verb = "hours.save";

    private const int MostDaysOff = 100;
    private const int MostDigests = 6;
    private const double LeastHours = 0.25;
    private const double MostHours = 400;
    private const int LeastMinutes = 5;
    private const int MostMinutes = 24 * 60;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The form, filled in with what holds.</summary>
    /// <param name="desk">What a lead has set.</param>
    /// <param name="version">Its version.</param>
    /// <param name="today">Days off before it are left out.</param>
    public static Form Of(DeskSettings desk, int version, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var hours = desk.Hours;
        string Time(TimeOnly time) => time.ToString("H:mm", British);
        return new Form
        {
            State = "hours-form",
            Title = "Hours and targets",
            Verb = Verb,
            Send = "Save",
            Ref = DeskBook.Key,
            Version = version,
            Fields =
            [
                new PickField("days", "Days on which comms is there", [.. Week.Select(d => new PickOption(d.ToString(), d.ToString()))]) { Open = true, Several = true, Value = string.Join(',', Week.Where(hours.Days.Contains)), Required = true },
                new TextField("opens", "From") { Value = Time(hours.Opens), MaxLength = 5, Required = true },
                new TextField("closes", "To") { Value = Time(hours.Closes), MaxLength = 5, Required = true },
                new TextField("zone", "Time zone") { Value = hours.TimeZone, MaxLength = 60, Required = true, Hint = "As in Europe/London or America/Toronto." },
                new TextField("off", "Days off") { Value = string.Join('\n', hours.Holidays.Where(d => d >= today).Order().Select(d => d.ToString("d MMMM yyyy", British))), Long = true, MaxLength = 3000, Hint = "One a line, as in 25 December 2026. Targets and reminders pass over them, and people who ask read when you are back." },
                new TextField("digest", "Cases without hurry come together at") { Value = DeskWords.Digest(desk), MaxLength = 60, Hint = "Times on working days, as in 9:00, 14:00. Leave it empty, and each comes at once." },
                new TextField("now", "“Within the hour”: minutes to an answer") { Value = desk.Now.TotalMinutes.ToString("0", CultureInfo.InvariantCulture), MaxLength = 6, Required = true, Hint = "By the clock, day and night." },
                new TextField("today", "“Today”: working hours to an answer") { Value = DeskWords.Hours(desk.Today), MaxLength = 6, Required = true },
                new TextField("week", "“This week”: working hours to an answer") { Value = DeskWords.Hours(desk.ThisWeek), MaxLength = 6, Required = true },
                new TextField("later", "“No hurry”: working hours to an answer") { Value = DeskWords.Hours(desk.NoHurry), MaxLength = 6, Required = true },
                new TextField("expires", "Working hours after the target at which a case is closed unanswered") { Value = DeskWords.Hours(desk.ExpiresAfter), MaxLength = 6, Required = true, Hint = "The person who asked is told, and can open it again." },
            ],
        };
    }

    /// <summary>Reads it.</summary>
    /// <returns>The settings, and by field what can't be read; only where that is empty may they be saved.</returns>
    public static (DeskSettings Desk, IReadOnlyDictionary<string, string> Errors) Read(IReadOnlyDictionary<string, string> fields, DeskSettings before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(before);
        var form = new FieldReader(fields);
        var days = form.Text("days").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(d => Enum.TryParse<DayOfWeek>(d, out var day) && Enum.IsDefined(day) ? day : (DayOfWeek?)null).OfType<DayOfWeek>().Distinct().ToList();
        form.Check("days", days.Count > 0, "Pick at least one day.");
        var (opens, closes) = (form.Time("opens"), form.Time("closes"));
        form.Check("closes", opens is null || closes is null || opens < closes, "This must be later than the time above.");
        var zone = form.Text("zone");
        form.Check("zone", (zone == "UTC" || zone.Contains('/', StringComparison.Ordinal)) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "I don’t know that time zone. Write it as in Europe/London or America/Toronto.");
        var off = form.Lines("off", MostDaysOff).Select(line => (line, Day: ModeCommand.Day(line, today))).ToList();
        form.Check("off", off.TrueForAll(d => d.Day is not null), $"I can’t read “{off.Find(d => d.Day is null).line}”: write it as 25 December 2026.");
        var digest = form.Text("digest").Split([',', ' ', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(FieldReader.TimeOf).ToList();
        form.Check("digest", digest.TrueForAll(t => t is not null), "I can’t read that: write the times as in 9:00, 14:00.");
        form.Check("digest", digest.Count <= MostDigests, $"At most {MostDigests} times a day.");
        var desk = before with
        {
            Hours = new ReviewHours { TimeZone = zone, Days = days, Opens = opens ?? default, Closes = closes ?? default, Holidays = [.. off.Select(d => d.Day).OfType<DateOnly>().Distinct().Order()] },
            Digest = [.. digest.OfType<TimeOnly>().Distinct().Order()],
            Now = TimeSpan.FromMinutes(form.Number("now", LeastMinutes, MostMinutes)),
            Today = TimeSpan.FromHours(form.Number("today", LeastHours, MostHours)),
            ThisWeek = TimeSpan.FromHours(form.Number("week", LeastHours, MostHours)),
            NoHurry = TimeSpan.FromHours(form.Number("later", LeastHours, MostHours)),
            ExpiresAfter = TimeSpan.FromHours(form.Number("expires", LeastHours, MostHours)),
        };
        return (desk, form.Errors);
    }
}
