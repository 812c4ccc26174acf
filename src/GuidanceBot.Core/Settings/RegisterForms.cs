using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Core.Settings;

/// <summary>The hold on posting and the register of embargoes: the fields and how they are read.</summary>
public static class RegisterForms
{
    /// <summary>Sets the hold.</summary>
    public const string Hold = "hold.set";

    /// <summary>Lifts it.</summary>
    public const string Lift = "hold.lift";

    /// <summary>Adds an embargo.</summary>
    public const string Add = "embargo.add";

    /// <summary>Takes the embargo off the list that the choice counts, from one.</summary>
    public const string Remove = "embargo.remove";

    /// <summary>More than are read one by one.</summary>
    public const int MostEmbargoes = 100;

    private const int LongestLine = 300;
    private const int LongestWords = 80;
    private const int MostPhrases = 20;
    private const int LeastPhrase = 3;

    /// <summary>The form of a hold, filled in with the one that is on.</summary>
    public static Form OfHold(CrisisHold? hold, int version) => new()
    {
        State = "hold-form",
        Title = hold is null ? "Hold posts back" : "Change the hold",
        Verb = Hold,
        Send = hold is null ? "Hold posts back" : "Save",
        Ref = RegisterBook.HoldKey,
        Version = version,
        Fields =
        [
            new TextField("line", "What people read who check a draft") { Value = hold?.Line, Long = true, MaxLength = LongestLine, Required = true, Example = "We’re not posting while the incident at the north site is being dealt with." },
            new DateField("day", "Until") { Value = hold?.Until is { } end ? DateOnly.FromDateTime(end.DateTime) : null, Hint = "Leave it empty, and it stays until somebody lifts it." },
            new TextField("time", "At") { Value = hold?.Until is { } at ? TimeOnly.FromDateTime(at.DateTime).ToString("H:mm", CultureInfo.InvariantCulture) : null, MaxLength = 5, Hint = "As in 9:00; without a time, the end of that day." },
            new TextField("tag", "Posts with this tag may go out") { Value = hold?.ExemptTag, MaxLength = LongestWords, Example = "#ServiceUpdate" },
            new TickField("personal", "Personal accounts", "Hold personal accounts too: our guidance says so") { Ticked = hold?.PersonalToo ?? false },
        ],
    };

    /// <summary>The form of an embargo.</summary>
    public static Form OfEmbargo(int version) => new()
    {
        State = "embargo-form",
        Title = "Add an embargo",
        Verb = Add,
        Send = "Add",
        Ref = RegisterBook.EmbargoesKey,
        Version = version,
        Fields =
        [
            new TextField("name", "What may not be out yet") { MaxLength = LongestWords, Required = true, Example = "the January fluids trial" },
            new TextField("phrases", "Words by which a draft speaks of it") { Long = true, MaxLength = 2000, Required = true, Hint = "One a line: the title, a code name, the trial’s number." },
            new DateField("day", "May be out on") { Hint = "Leave it empty where nobody knows yet." },
            new TextField("time", "At") { MaxLength = 5, Hint = "As in 9:00; without a time, the start of that day." },
        ],
    };

    /// <summary>Reads a hold; only where there are no errors may it be saved.</summary>
    public static (CrisisHold Hold, IReadOnlyDictionary<string, string> Errors) ReadHold(IReadOnlyDictionary<string, string> fields, ReviewHours hours, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(hours);
        var form = new FieldReader(fields);
        var line = form.Words("line", LongestLine, "Say in a sentence why, and what people can do meanwhile.");
        var until = MomentOf(form, hours, wholeDay: true);
        form.Check("day", until is null || until > now, "That time has passed.");
        var tag = form.Text("tag");
        form.Check("tag", tag.Length is 0 or (>= LeastPhrase and <= LongestWords), $"From {LeastPhrase} to {LongestWords} characters, please.");
        return (new CrisisHold(line, until, tag.Length == 0 ? null : tag, fields.ContainsKey("personal")), form.Errors);
    }

    /// <summary>Reads an embargo; only where there are no errors may it be saved.</summary>
    public static (Embargo Embargo, IReadOnlyDictionary<string, string> Errors) ReadEmbargo(IReadOnlyDictionary<string, string> fields, ReviewHours hours, DateTimeOffset now, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(hours);
        var form = new FieldReader(fields);
        var name = form.Words("name", LongestWords, "Say what it is.");
        form.Check("name", !names.Contains(name, StringComparer.OrdinalIgnoreCase), "That is on the list already: take it off first.");
        var phrases = form.Lines("phrases", MostPhrases);
        form.Check("phrases", phrases.Count > 0, "Name at least one word or title, so that I can recognise it.");
        form.Check("phrases", phrases.TrueForAll(p => p.Length is >= LeastPhrase and <= LongestWords), $"From {LeastPhrase} to {LongestWords} characters each, please.");
        var lifts = MomentOf(form, hours, wholeDay: false);
        form.Check("day", lifts is null || lifts > now, "That time has passed: it may be out.");
        return (new Embargo(name, phrases, lifts), form.Errors);
    }

    private static DateTimeOffset? MomentOf(FieldReader form, ReviewHours hours, bool wholeDay)
    {
        if (form.Text("day").Length == 0)
        {
            form.Check("day", form.Text("time").Length == 0, "Say on which day.");
            return null;
        }

        if (!DateOnly.TryParseExact(form.Text("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 2000 or > 2200)
        {
            form.Check("day", false, "I can’t read that day: write it as 2026-12-18.");
            return null;
        }

        if (form.Text("time").Length == 0)
        {
            return wholeDay ? hours.EndOf(day) : hours.At(day, TimeOnly.MinValue);
        }

        return form.Time("time") is { } time ? hours.At(day, time) : null;
    }
}
