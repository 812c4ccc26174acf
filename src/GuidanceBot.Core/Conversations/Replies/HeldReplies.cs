using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>What the asker reads where comms reads the answer first.</summary>
public static class HeldReplies
{
    /// <summary>The heading and the words while nobody has it.</summary>
    public static Reply Waiting(Reply about, Case c)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(c);
        var (heading, lead) = c switch
        {
            { Draft: not null } => ("Comms reads my check first", "I’ve checked your draft, and comms reads it before you get it"),
            { Held.CanGoOut: true } => ("Comms reads my answer first", "I’ve written an answer, and comms reads it before you get it"),
            _ => ("Comms reads this first", "I’m not sure, so comms reads your question before you get an answer"),
        };
        List<Run> runs = [new TextRun($"{lead}{(c.Nameless ? ", without your name" : "")}. Expect word by "), new TimeRun(c.TargetAt, Shape(c)), "."];
        if (c.ShownAt is null)
        {
            runs.Add(" If nobody has by then, I’ll show you the clauses.");
        }

        return about with
        {
            State = "asker-waiting-assisted",
            Heading = heading,
            Summary = $"{heading}: {c.Number}. I’ll bring it here.",
            Blocks = [new LineBlock(new Line(runs), Weight.Lead), .. about.Blocks.Skip(1)],
        };
    }

    /// <summary>Nobody has approved the answer in time: the clauses, and that comms still has it.</summary>
    public static Reply OfQuestion(AnswerRecord shown, GuidanceSet guidance, Case c)
    {
        var show = AnswerReplies.Given(shown, guidance, []);
        return show with
        {
            Summary = shown.Answer.Nearest.Count > 0 ? "Nobody in comms has read my answer yet, so here’s what I found." : "Nobody in comms has read my answer yet, and I found no clause that fits.",
            Blocks = [new LineBlock(Late(c), Weight.Lead), .. show.Blocks.Where(b => b is not LineBlock { Line.Runs: [TextRun { Text: Words.NobodyYet }] })],
            Actions = [],
            Alert = true,
        };
    }

    /// <summary>The same for a draft.</summary>
    public static Reply OfDraft(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return new Reply
        {
            State = "show",
            Ref = c.Id,
            Version = c.Version,
            Sign = Sign.Show,
            Heading = c.Nearest.Count > 0 ? Words.Heading(Verdict.Show) : "I’m not sure about this one",
            Aside = c.Number,
            Summary = "Nobody in comms has read my check yet" + (c.Nearest.Count > 0 ? ", so here’s what I found." : ". Safest is not to post until you hear."),
            Blocks = [new LineBlock(Late(c), Weight.Lead), .. c.Nearest.Select(n => new ClauseBlock(n, []))],
            Alert = true,
        };
    }

    private static Line Late(Case c) => Line.Of("Nobody in comms has read it yet. ", new TextRun(c.Number, Bold: true), " stays with them, and their backup has been told; what they say comes here. Safest is not to post until then.");

    private static TimeShape Shape(Case c) => c.TargetAt - c.OpenedAt > TimeSpan.FromHours(10) ? TimeShape.DateTime : TimeShape.Time;
}
