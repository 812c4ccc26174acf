using System.Globalization;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Core.Settings;

/// <summary>Holds and embargoes in sentences.</summary>
public static class RegisterWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A hold with its end and its exceptions.</summary>
    public static string Sentence(CrisisHold hold)
    {
        ArgumentNullException.ThrowIfNull(hold);
        var until = hold.Until is { } end ? $"until {Moment(end)}" : "until it is lifted";
        var tag = hold.ExemptTag is { Length: > 0 } exempt ? $", except with {exempt}" : "";
        return $"Posts from {(hold.PersonalToo ? "official and personal accounts" : "official accounts")} are held {until}{tag}: “{hold.Line}”";
    }

    /// <summary>An embargo with the time at which it lifts.</summary>
    public static string Sentence(Embargo embargo)
    {
        ArgumentNullException.ThrowIfNull(embargo);
        return $"{embargo.Name}: {(embargo.Lifts is { } lifts ? "until " + Moment(lifts) : "until comms knows the time")}";
    }

    /// <summary>What differs between two versions of the register.</summary>
    public static IReadOnlyList<string> Changes(IReadOnlyList<Embargo> before, IReadOnlyList<Embargo> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. after.Where(e => before.All(b => b.Name != e.Name)).Select(e => $"Embargo on {Sentence(e)}."), .. before.Where(b => after.All(e => e.Name != b.Name)).Select(b => $"Embargo on {b.Name} was taken off the list.")];
    }

    /// <summary>"18 December 2026, 9:00", in the zone that it was set in.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToString("d MMMM yyyy, H:mm", British);
}
