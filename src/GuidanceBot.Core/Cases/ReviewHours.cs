namespace GuidanceBot.Core.Cases;

/// <summary>When comms is there: weekdays, hours and holidays in one time zone.</summary>
public sealed record ReviewHours
{
    private const int MostDays = 400;

    /// <summary>IANA time zone. Default: Europe/London.</summary>
    public string TimeZone { get; init; } = "Europe/London";

    /// <summary>Working days. Default: Monday to Friday.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Default: 8:00.</summary>
    public TimeOnly Opens { get; init; } = new(8, 0);

    /// <summary>Default: 18:00.</summary>
    public TimeOnly Closes { get; init; } = new(18, 0);

    /// <summary>Days off.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>True where comms is there at the moment.</summary>
    public bool IsOpen(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone);
        return IsWorkingDay(DateOnly.FromDateTime(local.DateTime)) && TimeOnly.FromDateTime(local.DateTime) >= Opens && TimeOnly.FromDateTime(local.DateTime) < Closes;
    }

    /// <summary>The moment itself where comms is there, else when they are back.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset moment)
    {
        if (IsOpen(moment))
        {
            return moment;
        }

        var local = TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        if (!IsWorkingDay(day) || TimeOnly.FromDateTime(local) >= Closes)
        {
            day = NextWorkingDay(day);
        }

        return At(day, Opens);
    }

    /// <summary>The moment after so much working time.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan working)
    {
        var at = NextOpen(start);
        for (var days = 0; days < MostDays; days++)
        {
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
            var left = At(day, Closes) - at;
            if (working <= left)
            {
                return at + working;
            }

            working -= left;
            at = At(NextWorkingDay(day), Opens);
        }

        return at;
    }

    /// <summary>The first of some times of day (at least one), on a working day, that comes after the moment.</summary>
    public DateTimeOffset Next(DateTimeOffset moment, IReadOnlyList<TimeOnly> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
        if (IsWorkingDay(day) && times.Order().Select(t => (DateTimeOffset?)At(day, t)).FirstOrDefault(t => t > moment) is { } today)
        {
            return today;
        }

        return At(NextWorkingDay(day), times.Min());
    }

    /// <summary>The end of a day, in comms' zone.</summary>
    public DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>The day at a moment, in comms' zone.</summary>
    public DateOnly Today(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>A moment by comms' clock.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    private bool IsWorkingDay(DateOnly day) => Days.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    private DateOnly NextWorkingDay(DateOnly day)
    {
        for (var i = 0; i < MostDays; i++)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                return day;
            }
        }

        return day;
    }

    /// <summary>A time of a day in comms' zone; an hour later where the clocks jump over it in spring.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);

        // A time that the clocks jump over in spring doesn't exist: an hour later does.
        local = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }
}
