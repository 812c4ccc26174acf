using System.Globalization;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Settings;

/// <summary>Reads what was typed into a form, and gathers by field what can't be read.</summary>
internal sealed class FieldReader(IReadOnlyDictionary<string, string> fields)
{
    private static readonly string[] Times = ["H:mm", "H.mm", "HHmm", "%H"];

    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    /// <summary>By field; the first of each counts.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>A time of day as people type it: 9, 9:00, 17.30; null where it is none.</summary>
    public static TimeOnly? TimeOf(string text) => TimeOnly.TryParseExact(text.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Notes what is wrong with a field unless it holds.</summary>
    public void Check(string field, bool holds, string error)
    {
        if (!holds)
        {
            _errors.TryAdd(field, error);
        }
    }

    /// <summary>What was typed, trimmed; empty where nothing was.</summary>
    public string Text(string field) => fields.GetValueOrDefault(field, "").Trim();

    /// <summary>What must be there, at most so long.</summary>
    public string Words(string field, int max, string missing)
    {
        var text = Text(field);
        Check(field, text.Length > 0, missing);
        Check(field, !text.Contains(Masking.Dot, StringComparison.Ordinal), "I hid what looks like somebody’s own number or address. Use a public one.");
        Check(field, text.Length <= max, string.Create(CultureInfo.InvariantCulture, $"At most {max} characters, please."));
        return text;
    }

    /// <summary>Its lines without empty ones; more than there may be are an error.</summary>
    public List<string> Lines(string field, int max)
    {
        var lines = Text(field).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        Check(field, lines.Count <= max, string.Create(CultureInfo.InvariantCulture, $"At most {max} lines, please."));
        return lines;
    }

    /// <summary>A time of day; null with an error where it is none.</summary>
    public TimeOnly? Time(string field)
    {
        var time = TimeOf(Text(field));
        Check(field, time is not null, "I can’t read that time: write it as in 8:00.");
        return time;
    }

    /// <summary>A number within bounds; the lower bound with an error where it is none.</summary>
    public double Number(string field, double least, double most)
    {
        var fine = double.TryParse(Text(field).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
        Check(field, fine, string.Create(CultureInfo.InvariantCulture, $"A number from {least} to {most}, please."));
        return fine ? number : least;
    }
}
