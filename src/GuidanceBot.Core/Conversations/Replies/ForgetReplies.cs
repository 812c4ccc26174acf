using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>"Forget me": what goes, what stays, and that it is done.</summary>
public static class ForgetReplies
{
    /// <summary>What stands where words were erased.</summary>
    public const string Erased = "Erased: the asker asked to be forgotten.";

    /// <summary>The question before the one press.</summary>
    public static Reply Sure(string reference, ForgetCounts what, string? asked)
    {
        ArgumentNullException.ThrowIfNull(what);
        return Plain(reference, "forget-sure", "Shall I forget you?") with
        {
            Asked = asked,
            Summary = "This is what I’d erase, and what stays. Nothing is erased yet.",
            Blocks =
            [
                new ListBlock("What goes, for good", [.. Going(what)]),
                new ListBlock("What stays", [.. Staying(what)]),
                new LineBlock("Nothing is erased yet. Once it is, nobody can bring it back.", Weight.Small),
            ],
            Actions = [new ReplyAction(ForgetHandler.Confirm, Words.ForgetMe) { Accessible = "Forget me: erase all that I asked" }, new ReplyAction(ForgetHandler.Keep, Words.KeepEverything)],
        };
    }

    /// <summary>It is done.</summary>
    public static Reply Done(string reference) => Plain(reference, "forgotten", "I’ve forgotten you") with
    {
        Summary = "Everything you wrote here is erased, and what led to you.",
        Blocks = [new LineBlock("Everything you wrote to me is erased, with the answers and whatever led to you. If you ask again, you’re new to me.", Weight.Lead)],
        Actions = [Ways.AskAQuestion, Ways.CheckADraft],
    };

    /// <summary>Nothing was erased.</summary>
    public static Reply Kept(string reference) => WelcomeReplies.Say(reference, "Nothing was erased", "Everything is as it was. " + Words.Kept);

    private static IEnumerable<Line> Going(ForgetCounts what)
    {
        string?[] told = [what.Answers == 0 ? null : $"{Many(what.Answers, "question")} with {(what.Answers == 1 ? "its answer" : "their answers")}", what.Drafts == 0 ? null : Many(what.Drafts, "draft")];
        var all = string.Join(" and ", told.OfType<string>());
        yield return all.Length == 0 ? "All our conversations." : $"{all}, and all our conversations.";
        if (what.Cases > 0)
        {
            yield return $"{Many(what.Cases, "case")} with comms: what you wrote, what came back, your pictures.";
        }

        if (what.Open.Count > 0)
        {
            yield return $"{string.Join(", ", what.Open)} {(what.Open.Count == 1 ? "is" : "are")} still open: I withdraw {(what.Open.Count == 1 ? "it" : "them")}, and comms stops working on {(what.Open.Count == 1 ? "it" : "them")}.";
        }

        yield return "Your name, your account and whatever else leads to you.";
    }

    private static IEnumerable<Line> Staying(ForgetCounts what)
    {
        yield return "How many there were of each, by month. No words, no name.";
        yield return "Lines in the record that something was answered, and when: their words are erased, and nothing leads from them to you.";
        yield return "Decisions that comms kept for everybody, in general words.";
        if (what.DecidesForOthers)
        {
            yield return "What you decided for others.";
        }

        if (what.OnAPlatform)
        {
            yield return "What the chat platform keeps of its own messages: delete those there.";
        }
    }

    private static string Many(int count, string one) => count == 1 ? "1 " + one : count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + one + "s";

    private static Reply Plain(string reference, string state, string heading) => new() { State = state, Ref = reference, Sign = Sign.None, Heading = heading, Summary = heading };
}
