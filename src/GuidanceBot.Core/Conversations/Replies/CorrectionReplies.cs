using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A mistake put right in the open: the old message is marked where it stands, and a new one notifies.</summary>
public static class CorrectionReplies
{
    /// <summary>The slot of the new message: its button changes in place.</summary>
    public static string Slot(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return string.Create(CultureInfo.InvariantCulture, $"correction:{c.Id}:{c.Episode}:{c.Outcome!.Corrections}");
    }

    /// <summary>The old message.</summary>
    public static Reply Marked(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "answer-corrected", "Corrected: " + Lower(Says(c))) with
        {
            Summary = $"Corrected: {Lower(Says(c)).TrimEnd('…')}. {Excerpt.Of(c.Outcome!.Text, 120)}",
            Blocks =
            [
                new LineBlock(Line.Of("This answer was corrected on ", new TimeRun(c.Outcome.CorrectedAt!.Value, TimeShape.Date), ". The new one is below."), Weight.Lead),
                new BeforeBlock("What comms said before", c.Outcome.Before!, new Line([new TimeRun(c.Outcome.At, TimeShape.Date)])),
                new LineBlock("Why: " + c.Outcome.CorrectedWhy, Weight.Small),
            ],
        };
    }

    /// <summary>The new message.</summary>
    public static Reply New(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var o = c.Outcome!;
        List<Block> blocks = [new LineBlock(Line.Of("On ", new TimeRun(o.At, TimeShape.Date), " comms told you something that has to be put right. Now it’s: ", new TextRun(Lower(Says(c)), Bold: true)), Weight.Lead), new SaidBlock(null, o.Text, ByReviewer: true)];
        if (o.WayToYes is { Length: > 0 } way)
        {
            blocks.Add(new WayBlock([way]));
        }

        blocks.Add(new LineBlock(Line.Of(new TextRun("If you’ve posted it: ", Bold: true), "no harm done. Change the post if you can; if not, press “Still unsure” and they’ll sort it with you.")));
        blocks.Add(new LineBlock($"Why: {o.CorrectedWhy} Checked by a comms reviewer. The old answer is marked too.", Weight.Small));
        return Base(c, "correction", "A correction from comms") with
        {
            Summary = $"A correction: {Lower(Says(c)).TrimEnd('…')}. {Excerpt.Of(o.Text, 120)}",
            Blocks = blocks,
            Actions = [new("outcome.solved", Words.GotIt) { Primary = true }, new("outcome.unsure", Words.StillUnsure)],
            Alert = true,
        };
    }

    private static string Says(Case c) => CaseWords.Decided(c.Outcome!);

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static Reply Base(Case c, string state, string heading) => new()
    {
        State = state,
        Ref = c.Id,
        Version = c.Version,
        Sign = Words.SignOf(c.Outcome!.Verdict ?? Verdict.Info),
        Heading = heading,
        Aside = c.Number,
        Summary = heading,
        Asked = c.Kind == CaseKind.Draft ? "Draft: " + Excerpt.Of(c.Draft?.Draft.Text ?? c.Text) : c.Text,
    };
}
