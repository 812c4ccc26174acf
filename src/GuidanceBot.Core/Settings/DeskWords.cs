using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Core.Settings;

/// <summary>How comms works, in sentences.</summary>
public static class DeskWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What differs between two versions; one sentence at least.</summary>
    public static IReadOnlyList<string> Changes(DeskSettings before, DeskSettings after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<string> said = [];
        void Say(string was, string now, string sentence)
        {
            if (was != now)
            {
                said.Add(sentence);
            }
        }

        Say(ModeWords.Hours(before.Hours), ModeWords.Hours(after.Hours), $"Comms is there {ModeWords.Hours(after.Hours)}.");
        Say(before.Hours.TimeZone, after.Hours.TimeZone, $"The time zone is {after.Hours.TimeZone}.");
        Say(DaysOff(before.Hours), DaysOff(after.Hours), after.Hours.Holidays.Count == 0 ? "No days off." : $"Days off: {DaysOff(after.Hours)}.");
        Say(Digest(before), Digest(after), after.Digest.Count == 0 ? "Cases without hurry come at once." : $"Cases without hurry come together at {Digest(after)}.");
        Say(Targets(before), Targets(after), $"Targets: {Targets(after)}.");
        foreach (var queue in after.Queues.Where(q => before.Queues.FirstOrDefault(b => b.Name == q.Name) is not { } was || Queue(was) != Queue(q)))
        {
            said.Add($"Queue {queue.Name}: {Queue(queue)}.");
        }

        said.AddRange(before.Queues.Where(b => after.Queues.All(q => q.Name != b.Name)).Select(b => $"Queue {b.Name} was removed."));
        return said.Count == 0 ? ["Saved as it was."] : said;
    }

    /// <summary>"9:00, 14:00".</summary>
    public static string Digest(DeskSettings desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return string.Join(", ", desk.Digest.Order().Select(t => t.ToString("H:mm", British)));
    }

    /// <summary>The days off in a row.</summary>
    public static string DaysOff(ReviewHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return string.Join(", ", hours.Holidays.Order().Select(d => d.ToString("d MMMM yyyy", British)));
    }

    /// <summary>What a queue takes and where it goes.</summary>
    public static string Queue(ReviewTeam queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        var takes = queue.Topics.Count == 0 ? "everything" : "what speaks of " + string.Join(", ", queue.Topics);
        var chats = queue.Chats.Count == 0 ? "" : " that was asked in " + string.Join(" or ", queue.Chats.Select(ModeWords.Chat));
        var goes = queue.Places.Count == 0 ? "where the other cards go" : string.Join(", ", queue.Places.Select(p => $"{ModeWords.Chat(p.Chat)} {p.Channel}"));
        var reminded = queue.Backup.Count == 0 ? "" : ", then to " + string.Join(", ", queue.Backup.Select(p => $"{ModeWords.Chat(p.Chat)} {p.Channel}"));
        return $"{takes}{chats}; goes to {goes}{reminded}".Replace("goes to where", "goes where", StringComparison.Ordinal);
    }

    /// <summary>A number of hours as a form shows it: "2", "0.5".</summary>
    public static string Hours(TimeSpan time) => time.TotalHours.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Targets(DeskSettings desk) =>
        $"within {desk.Now.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} minutes, today in {Hours(desk.Today)} working hours, this week in {Hours(desk.ThisWeek)}, no hurry in {Hours(desk.NoHurry)}; closed {Hours(desk.ExpiresAfter)} after";
}
