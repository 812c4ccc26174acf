using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Rulings;

/// <summary>The decisions that are kept, and what a new one would contradict.</summary>
public sealed class RulingBook(IGuidanceLibrary library, IAnswerEngine engine)
{
    private const int LongestQuestion = 300;

    /// <summary>The ruling that a settled case would make, from what the reviewer wrote in the form.</summary>
    public Ruling Of(Case c, InboundAction form, CaseActor actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(actor);
        var fields = form.Fields;
        var days = int.TryParse(fields.GetValueOrDefault("good_for"), CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 730 ? n : Ruling.DefaultDays;
        return Of(c, fields.GetValueOrDefault("general_question", "").Trim(), fields.GetValueOrDefault("general_answer", "").Trim(), now, days) with { Owner = actor.Sender!.Account.Key };
    }

    /// <summary>The same in the case's own words: what the form is filled with.</summary>
    public Ruling Of(Case c, DateTimeOffset now) => Of(c, c.Kind == CaseKind.Draft ? "" : Text.Excerpt.Of(General(c.Text), LongestQuestion), General(c.Outcome!.Text), now, Ruling.DefaultDays);

    /// <summary>The ruling that a team's account may run as a pilot, or that it may not after all.</summary>
    public Ruling OfPilot(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Of(c, Text.Excerpt.Of(General(c.Text), LongestQuestion), "As a pilot. " + c.Outcome!.Text, c.Outcome.At, 0) with { GoodUntil = c.Outcome.PilotUntil!.Value, Pilot = true };
    }

    /// <summary>What the guidance and older decisions say against it; null: nothing. It is found by asking its own question.</summary>
    public async ValueTask<Citation?> ClashAsync(Ruling ruling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        if (ruling.Question.Length == 0)
        {
            return null;
        }

        var answer = await engine.AnswerAsync(new Question { Text = ruling.Question }, library.Current, cancel);
        return Contradicts(ruling.Verdict, answer.Verdict) && answer.Citations.Count > 0 && answer.Citations[0].Document != RulingDocument.NameOf(ruling) ? answer.Citations[0] : null;
    }

    /// <summary>What keeping it writes.</summary>
    public static KeepRuling Keep(Ruling ruling, CaseActor actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        ArgumentNullException.ThrowIfNull(actor);
        var content = RulingDocument.ToBytes(ruling);
        var name = RulingDocument.NameOf(ruling);
        var document = RulingDocument.Read(name, content);
        var by = actor.Sender!.Account.Key;
        return new KeepRuling(new GuidanceVersion { Document = name, Version = document.Version, Content = content, Source = RulingDocument.Source, By = by, At = now }, document.Clauses);
    }

    /// <summary>Others will read it: nobody is named.</summary>
    private static string General(string text) => CoveredNames.In(text).Replace(CoveredNames.Mark, "somebody", StringComparison.Ordinal);

    private static bool Contradicts(Verdict decided, Verdict said) => (decided, said) switch
    {
        (Verdict.Yes, Verdict.No or Verdict.YesIf) => true,
        (Verdict.YesIf, Verdict.No or Verdict.Yes) => true,
        (Verdict.No, Verdict.Yes or Verdict.YesIf) => true,
        _ => false,
    };

    private Ruling Of(Case c, string question, string text, DateTimeOffset now, int days) => new()
    {
        Id = c.Number,
        Question = question,
        Verdict = c.Outcome!.Verdict ?? (c.State == CaseState.Declined ? Verdict.No : Verdict.Yes),
        Text = text,
        WayToYes = c.Outcome.WayToYes is { } way ? General(way) : null,
        Clause = c.Outcome.Clause,
        GuidanceVersion = library.Current.Version,
        Owner = c.Outcome.By.Key,
        DecidedAt = c.Outcome.At,
        GoodUntil = DateOnly.FromDateTime(now.UtcDateTime).AddDays(days),
    };
}
