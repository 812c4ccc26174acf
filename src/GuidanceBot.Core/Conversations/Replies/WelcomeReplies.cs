using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>What it does, who sees what, and for how long.</summary>
public static class WelcomeReplies
{
    /// <summary>The first message.</summary>
    public static Reply Welcome(string reference, GuidanceSet guidance, ReadsFirst? reads = null)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        var whoReads = reads is null ? "It’s private: nobody is told until you’ve seen what goes and pressed send." : "To leave your name out, use the button below.";
        var sample = guidance.IsSample ? $" For now it’s the {Words.SampleGuidance}." : "";
        return Plain(reference, reads is null ? "welcome" : "welcome-assisted", "Hello. Ask me before you post") with
        {
            Summary = reads is null ? "Hello. Ask me before you post: I answer from the guidance, privately." : $"Hello. Ask me before you post. {reads.Before}{reads.Bold}.",
            Blocks =
            [
                .. reads is null ? [] : (Block[])[new LineBlock(reads.Line)],
                new LineBlock($"I answer from your own social media guidance, with the exact clause and a way to yes.{sample} {whoReads}", Weight.Lead),
                new ListBlock("Try", ["can i tweet this slide?", "Paste a draft, and I’ll check it for you.", "Or ask for a person: comms answers right here."], Numbered: true),
                new LineBlock(Words.Kept, Weight.Small),
                new LineBlock("Please leave patients’ names and numbers out. Worried about safety, staffing, pay or conditions? You’re free to raise it: the speak-up guardian listens.", Weight.Small),
            ],
            Actions = [Ways.AskAQuestion, Ways.CheckADraft],
        };
    }

    /// <summary>Help.</summary>
    public static Reply Help(string reference, string? asked = null) => Plain(reference, "help", "Here’s how I can help") with
    {
        Asked = asked,
        Summary = "I can answer a question, check a draft, or bring in a person. Here’s how.",
        Blocks =
        [
            new ListBlock(
                null,
                [
                    "Ask: say what you’d like to post, where and for which event.",
                    "Check: paste a draft, and say “check this”.",
                    "A person: say “ask a person”. You see what’s sent before it goes; change it, or leave your name out.",
                    "Team account: say “team account” to ask comms for an account of your team’s own.",
                    "Event card: say “event card” for what holds at the next event.",
                    "My questions: say “my questions” to see where yours have got to.",
                    "Forget me: say “forget me” to erase what you asked. I show you first what goes and what stays.",
                ],
                Numbered: true),
            new ListBlock(
                "What my words mean",
                [
                    "Yes: go ahead. Yes, if…: go ahead when each point is true.",
                    "No, not as it is: read the way to yes.",
                    "It depends on one thing: answer one question.",
                    "I’m not sure: you see clauses and choose; nobody is told.",
                    "Nothing to change: I found nothing. Only a person says that you can post these exact words.",
                    "You’re free to raise this: who listens; nobody is told that you asked.",
                ]),
            new LineBlock("I can be wrong. If something feels off, ask a person. Corrections come to you openly."),
            new LineBlock(Words.Kept, Weight.Small),
        ],
        Actions = [Ways.AskAQuestion, Ways.CheckADraft],
    };

    /// <summary>Where a person's questions and drafts have got to.</summary>
    public static Reply Mine(string reference, IReadOnlyList<Line> lines, string? asked = null) => Plain(reference, "mine", "Your questions and drafts") with
    {
        Asked = asked,
        Summary = lines.Count == 0 ? "You haven’t asked anything yet." : "Here’s where your questions and drafts have got to.",
        Blocks = [lines.Count == 0 ? new LineBlock("You haven’t asked anything yet.") : new ListBlock(null, lines), new LineBlock(Words.Kept + " Say “forget me” to have it erased.", Weight.Small)],
        Actions = [Ways.AskAQuestion, Ways.CheckADraft],
    };

    /// <summary>Something was hidden: told at once, kindly.</summary>
    public static Reply Identifier(string reference, string kept, IReadOnlyList<string> kinds) => Plain(reference, "identifier-warning", "I’ve hidden " + Joined(kinds)) with
    {
        Sign = Sign.Block,
        Summary = $"That looks like {Joined(kinds)}. {Words.HiddenNotKept} Please take it out of your message too.",
        Asked = kept,
        Blocks =
        [
            new LineBlock($"{Words.HiddenNotKept.TrimEnd('.')}, so nobody can bring it back. It happens in a hurry; no harm done so far.", Weight.Lead),
            new LineBlock("Where your own message still shows it, please edit or delete it there: I can’t do that for you.", Weight.Small),
            new LineBlock("I can answer without it. Shall I?"),
        ],
        Actions = [new("identifier.continue", Words.AnswerWithoutIt) { Primary = true }, new("identifier.not_one", Words.ItIsntOne)],
    };

    /// <summary>A short line in the bot's voice.</summary>
    public static Reply Say(string reference, string heading, string text, string? asked = null) => Plain(reference, "notice", heading) with
    {
        Summary = text,
        Asked = asked,
        Blocks = [new LineBlock(text, Weight.Lead)],
    };

    /// <summary>Something of ours failed; what was sent is kept.</summary>
    public static Reply Sorry(string reference, string? asked) => Plain(reference, "sorry", "That went wrong on my side") with
    {
        Sign = Sign.Block,
        Asked = asked is null ? null : Excerpt.Of(asked, 300),
        Summary = "That went wrong on my side. Please try again, or ask a person.",
        Blocks = [new LineBlock("Sorry. Your message is kept, and somebody looks at what happened. Please try once more, or ask a person.", Weight.Lead)],
        Actions = [Ways.AskAQuestion with { Primary = false }],
    };

    private static string Joined(IReadOnlyList<string> kinds) => kinds.Count switch
    {
        0 => "a number",
        1 => kinds[0],
        _ => string.Join(", ", kinds.Take(kinds.Count - 1)) + " and " + kinds[^1],
    };

    private static Reply Plain(string reference, string state, string heading) => new() { State = state, Ref = reference, Sign = Sign.None, Heading = heading, Summary = heading };
}
