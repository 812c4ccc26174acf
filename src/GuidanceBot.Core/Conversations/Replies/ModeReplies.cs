using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>Modes as leads read them.</summary>
public static class ModeReplies
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Where which mode holds, and how to switch it.</summary>
    public static Reply Modes(string reference, ModeSettings modes, Mode otherwise, ReviewHours hours, DateTimeOffset now, string? asked)
    {
        ArgumentNullException.ThrowIfNull(modes);
        var set = modes.Rules.Where(r => r.At(now) is not null).OrderBy(r => r.Scope.Kind).Select(r => Line.FromString(Sentence(r, hours, now)));
        var last = Line.FromString($"Where nothing is set: {ModeWords.Name(otherwise)}, {ModeWords.Does(otherwise)}.");
        return Plain(reference, "modes", "Who reads what first") with
        {
            Asked = asked,
            Blocks = [new ListBlock(null, [.. set, last]), new LineBlock("To switch, say “mode shadow”, “mode assisted here until 18 December”, “mode live about slides” or “mode default here”.", Weight.Small)],
        };
    }

    /// <summary>A switch, done.</summary>
    public static Reply Switched(string reference, ModeSwitch done, ReviewHours hours, string? asked)
    {
        ArgumentNullException.ThrowIfNull(done);
        return Plain(reference, "mode-switched", "Switched") with
        {
            Asked = asked,
            Summary = Sentence(done, hours),
            Blocks = [new LineBlock(Sentence(done, hours), Weight.Lead), new LineBlock("It stands in the history, with your name. People read it before they type.", Weight.Small)],
        };
    }

    /// <summary>A pilot is over: what happened in it.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="summary">The figures.</param>
    /// <param name="now">What holds from here on.</param>
    /// <param name="hours">Comms' hours, for days.</param>
    public static Reply PilotEnded(string reference, PilotSummary summary, Mode now, ReviewHours hours)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var heading = $"The pilot {ModeWords.Where(summary.Scope)} has ended";
        List<Block> blocks =
        [
            new LineBlock($"It was {ModeWords.Name(summary.Mode)}; now it is {ModeWords.Name(now)}: {ModeWords.Does(now)}.", Weight.Lead),
            new FactsBlock([.. Figures(summary).Select(f => new Fact(f.Name, f.Value))]),
            new LineBlock("Nobody is named, and nothing about speaking up is in it.", Weight.Small),
        ];
        return Plain(reference, "pilot-ended", heading) with { Summary = $"{heading}: {Count(summary.Questions, "question")}.", Blocks = blocks, Alert = true };
    }

    /// <summary>The figures of a pilot, in words.</summary>
    public static IReadOnlyList<(string Name, string Value)> Figures(PilotSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        List<(string, string)> facts =
        [
            ("Questions", Number(summary.Questions)),
            ("Answered by the bot", Number(summary.ByBot)),
            ("Approved unchanged", Number(summary.Unchanged)),
            ("Approved with edits", Number(summary.WithEdits)),
            ("Answered by comms", Number(summary.ByComms)),
            ("Declined", Number(summary.Declined)),
            ("Not decided by its end", Number(summary.Undecided)),
            ("Median time to comms’ answer", summary.MedianMinutes is { } minutes ? Time(minutes) : "nothing waited"),
        ];
        facts.AddRange(summary.Clauses.Select(c => ("Asked about most", $"{Ways.Path(c.Section)}: {Count(c.Questions, "question")}")));
        facts.Add((summary.Clauses.Count == 0 ? "Clauses asked about" : "Other clauses", $"{Number(summary.OtherClauses)}{(summary.OtherClauses > 0 ? $", each by fewer than {PilotFigures.FewestAskers} people or less often" : "")}"));
        return facts;
    }

    /// <summary>A rule in a sentence.</summary>
    public static string Sentence(ModeRule rule, ReviewHours hours, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var mode = rule.At(now) ?? rule.Mode;
        var until = rule.Until is { } end && end > now ? ", " + ModeWords.Until(end, hours) : "";
        return $"{Capital(ModeWords.Where(rule.Scope))}: {ModeWords.Name(mode)}{until}, {ModeWords.Does(mode)}.";
    }

    /// <summary>A switch in a sentence.</summary>
    public static string Sentence(ModeSwitch done, ReviewHours hours)
    {
        ArgumentNullException.ThrowIfNull(done);
        var until = done.Until is { } end ? ", " + ModeWords.Until(end, hours) : "";
        return $"{Capital(ModeWords.Where(done.Scope))}: {(done.From is { } from ? $"from {ModeWords.Name(from)} " : "")}to {(done.To is { } to ? ModeWords.Name(to) : "what holds around it")}{until}.";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Number(int n) => n.ToString("N0", British);

    private static string Count(int n, string what) => $"{Number(n)} {what}{(n == 1 ? "" : "s")}";

    private static string Time(double minutes) => minutes switch
    {
        < 1 => "under a minute",
        < 90 => Count((int)Math.Round(minutes), "minute"),
        _ => Count((int)Math.Round(minutes / 60), "hour"),
    };

    private static Reply Plain(string reference, string state, string heading) => new() { State = state, Ref = reference, Sign = Sign.None, Heading = heading, Summary = heading };
}
