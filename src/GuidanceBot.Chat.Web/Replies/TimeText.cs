using System.Globalization;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Web.Replies;

/// <summary>Moments and spans of time in words.</summary>
public static class TimeText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A moment in a zone.</summary>
    public static string Of(DateTimeOffset at, TimeShape shape, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(shape switch { TimeShape.Time => "HH:mm", TimeShape.Date => "d MMMM yyyy", _ => "d MMMM yyyy, HH:mm" }, English);

    /// <summary>When it was, as short as can be: "now", "13:00", "26 Nov".</summary>
    public static string Short(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (then, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone));
        return now - at < TimeSpan.FromMinutes(1) ? "now" : then.Date == today.Date ? then.ToString("HH:mm", English) : then.ToString("d MMM", English);
    }

    /// <summary>"9 min", "1 h 12", "2 h", "3 days".</summary>
    public static string Span(TimeSpan span)
    {
        var minutes = (int)Math.Max(0, Math.Floor(span.TotalMinutes));
        return minutes switch
        {
            < 60 => $"{minutes} min",
            < 36 * 60 when minutes % 60 == 0 => $"{minutes / 60} h",
            < 36 * 60 => $"{minutes / 60} h {minutes % 60:00}",
            _ => $"{(int)Math.Round(minutes / 1440.0)} days",
        };
    }
}
