using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Accounts;

/// <summary>What is said about a team's own account: before it is asked for, and before its pilot ends.</summary>
public static class AccountReplies
{
    /// <summary>Opens the form.</summary>
    public static ReplyAction Ask { get; } = new(AccountForms.Open, Words.AskForAnAccount) { OpensForm = true };

    /// <summary>What the form asks, and what the guidance says.</summary>
    public static Reply Offer(string reference, string asked, IEnumerable<Citation> clauses) => new()
    {
        State = "account-offer",
        Ref = reference,
        Sign = Sign.Person,
        Heading = "An account for your team",
        Summary = "An account for your team: a few questions, and comms decides.",
        Asked = asked,
        Blocks =
        [
            new LineBlock("I ask what comms needs to decide: for whom and why, who posts, how many hours, and when a pilot ends. It takes about ten minutes.", Weight.Lead),
            .. clauses.Select(c => new ClauseBlock(c, [])),
            new LineBlock("Nothing is sent before you press send. They answer here.", Weight.Small),
        ],
        Actions = [Ask with { Primary = true }, Ways.AskAQuestion with { Primary = false }],
    };

    /// <summary>To the team, before its pilot ends.</summary>
    public static Reply EndsForAsker(Case c, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(c);
        var heading = $"Your account’s pilot ends on {AccountRequest.InWords(until)}";
        return ReminderReplies.Base(c, "account-pilot-ends", heading) with
        {
            Summary = heading + ". Here’s what to look at.",
            Asked = c.Text,
            Blocks = [LookAt(c), new LineBlock("Keep it, change it or close it: to carry on, send the request again with what you learned. Closing it well is a good result too.")],
            Actions = [Ask with { Label = Words.AskToCarryOn, Primary = true }],
        };
    }

    /// <summary>To the reviewers of the queue that it came through.</summary>
    public static Reply EndsForComms(Case c, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(c);
        var heading = $"The pilot of {c.Number} ends on {AccountRequest.InWords(until)}";
        return ReminderReplies.Base(c, "account-pilot-ends-comms", heading) with
        {
            Summary = heading + ". Here’s what to look at with the team.",
            Blocks = [new SaidBlock("They asked", c.Text), LookAt(c), new LineBlock($"The team reads the same list today. To let the pilot run on, extend decision {c.Number} under “Decisions”.", Weight.Small)],
        };
    }

    private static ListBlock LookAt(Case c) => new("What to look at",
    [
        .. Said(c, AccountRequest.CarryOnIf, "The result that you wanted to carry on for: {0}"),
        .. Said(c, AccountRequest.ForWhom, "Did it reach the people that it was for? {0}"),
        .. Said(c, AccountRequest.Hours, "You planned {0} a week, in hours: was it enough, and will it be there?"),
        .. Said(c, AccountRequest.People, "Are there still two people, and somebody who covers? {0}"),
        "Did people who wrote get a reply? Was it a conversation?",
        "What went wrong, and was it put right openly?",
    ]);

    private static IEnumerable<Line> Said(Case c, string field, string sentence) => c.Facts.GetValueOrDefault(field) is { } said
        ? [Line.FromString(sentence.Replace("{0}", said, StringComparison.Ordinal))]
        : [];
}
