using System.Globalization;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Core.Cases;

/// <summary>The forms on a settled case, and the one that hands an open case on.</summary>
public static class SettledForms
{
    /// <summary>The tick for a decision that contradicts what stands.</summary>
    internal const string KeepAnyway = "keep_anyway";

    /// <summary>Its words.</summary>
    internal const string KeepAnywayWords = "Keep it, even if the guidance or an older decision says something else";

    private static readonly int[] Lengths = [30, Ruling.DefaultDays, 180];

    /// <summary>Hand on.</summary>
    public static Form HandOn(Case c, DeskSettings desk)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(desk);
        return Base(c, "reassign-form", $"Hand on {c.Number}", "case.reassign.submit", "Hand it on") with
        {
            Fields =
            [
                new PickField("to", "Who should have it?", [new("", "Back to everyone"), .. desk.Reviewers.Select(r => new PickOption(r.Account.Key, r.Name))]),
                new TextField("handover", "A line for them") { Hint = "Only reviewers see it.", MaxLength = 300 },
            ],
        };
    }

    /// <summary>Correct what was sent.</summary>
    public static Form Correct(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "correct-form", $"Correct {c.Number}", "case.correct.submit", "Send correction") with
        {
            Blocks =
            [
                new SaidBlock("You told them", c.Outcome!.ApprovedText ?? c.Outcome.Text, ByReviewer: true),
                new LineBlock($"The asker gets the new answer as a message, and the old one is marked where it stands.{(c.Outcome.RulingId is { } kept && c.Kind != CaseKind.Account ? $" Decision {kept} is withdrawn with it: keep the new one if others may go by it." : "")}", Weight.Small),
            ],
            Fields =
            [
                new PickField("verdict", "What’s right", [new("yes", "Yes"), new("yes_if", "Yes, if…"), new("no", "No, not as it is"), new("info", "For information")]) { Open = true, Required = true },
                .. CaseForms.Pilot(c),
                new TextField("answer", "In your words") { Long = true, Required = true, Hint = "The asker sees these words as they are." },
                new TextField("way_to_yes", "Way to yes") { Long = true, Hint = "Needed with a no: what would be fine, or who can allow it?" },
                new TextField("why", "Why it changed") { Required = true, MaxLength = 300, Hint = "One open sentence: the asker reads it." },
            ],
        };
    }

    /// <summary>Keep it as a decision.</summary>
    /// <param name="c">The case.</param>
    /// <param name="ruling">What it would say, in the case's own words.</param>
    /// <param name="clash">What stands against it; null: nothing.</param>
    public static Form Keep(Case c, Ruling ruling, Citation? clash)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(ruling);
        return Base(c, "keep-form", Words.KeepAsDecision, "case.keep.submit", "Keep it") with
        {
            Close = "Don’t keep",
            Blocks = clash is null ? [] : [new LineBlock(Line.Of(new TextRun("This may clash", Bold: true), " with what stands already. Read it before you keep this one.")), new ClauseBlock(clash, [])],
            Fields =
            [
                new TextField("general_question", "The question in general words") { Value = ruling.Question, Long = true, Required = true, MaxLength = 300, Hint = "No names, no patients: others will see it." },
                new TextField("general_answer", "The decision in general words") { Value = ruling.Text, Long = true, Required = true, MaxLength = 1000, Hint = "Quoted as it is. “You may … if …” works best." },
                new TickField(KeepAnyway, "If it clashes", KeepAnywayWords),
                new PickField("good_for", "Good for", [.. Lengths.Select(d => new PickOption(d.ToString(CultureInfo.InvariantCulture), $"{d} days"))]) { Value = "90" },
            ],
        };
    }

    /// <summary>Say where it went out.</summary>
    public static Form Posted(Case c) => Base(c, "posted-form", Words.WePostIt, "case.posted.submit", "Tell the asker") with
    {
        Fields = [new TextField("posted_at", "Link to the post") { Required = true, MaxLength = 500, Value = c.Outcome?.PostedAt, Example = "https://" }],
    };

    private static Form Base(Case c, string state, string title, string verb, string send) => new() { State = state, Title = title, Verb = verb, Send = send, Ref = c.Id, Version = c.Version };
}
