using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.People;

/// <summary>"Forget me": says what goes and what stays, and after one press erases the person, in one transaction.</summary>
public sealed class ForgetHandler(IPeople people, IAnswers answers, IDrafts drafts, ICases cases, IRoles roles, ReviewDesk desk) : IDeliveryHandler
{
    /// <summary>What somebody writes.</summary>
    public const string Words = "forget me";

    /// <summary>Asks first.</summary>
    public const string Ask = "forget.ask";

    /// <summary>The one press.</summary>
    public const string Confirm = "forget.confirm";

    /// <summary>The press that leaves everything as it is.</summary>
    public const string Keep = "forget.keep";

    /// <summary>Nobody has more; were there more, they go all the same.</summary>
    private const int Most = 1000;

    /// <summary>True where a message asks for it.</summary>
    public static bool IsAsked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= 40 && text.Trim().Trim('/', '.', '!').Trim().Equals(Words, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        var me = handling.Delivery.From.Account;
        var mine = (await people.OfAsync(me, cancel))?.Accounts is { Count: > 0 } known ? known : [me];
        var asked = (handling.Delivery as InboundMessage)?.Text;
        switch ((handling.Delivery as InboundAction)?.Verb)
        {
            case Confirm:
                await ForgetAsync(handling, mine, cancel);
                break;
            case Keep:
                handling.Say(ForgetReplies.Kept(handling.NewRef("com")));
                break;
            default:
                handling.Say(ForgetReplies.Sure(handling.NewRef("com"), await WhatAsync(mine, cancel), asked));
                break;
        }
    }

    private async ValueTask<ForgetCounts> WhatAsync(IReadOnlyList<AccountId> mine, CancellationToken cancel)
    {
        var (told, pasted, sent, open, reviews) = (0, 0, 0, new List<string>(), false);
        foreach (var account in mine)
        {
            told += (await answers.OfAsync(account, Most, cancel)).Count;
            pasted += (await drafts.OfAsync(account, Most, cancel)).Count;
            var own = await cases.ListAsync(new CaseFilter(Asker: account, Max: Most), cancel);
            sent += own.Count;
            open.AddRange(own.Where(c => !CaseLifecycle.IsClosed(c.State)).Select(c => c.Number));
            reviews |= (await roles.OfAsync(account, cancel)) != Roles.Staff;
        }

        return new ForgetCounts(told, pasted, sent, open, reviews, mine.Any(a => a.Chat != AccountId.LocalReviewer.Chat));
    }

    private async ValueTask ForgetAsync(Handling handling, IReadOnlyList<AccountId> mine, CancellationToken cancel)
    {
        handling.Remembers = false;
        foreach (var account in mine)
        {
            foreach (var c in await cases.ListAsync(new CaseFilter(Open: true, Asker: account, Max: Most), cancel))
            {
                // Reviewers who work on it are told that it was withdrawn, in words that hold nothing of it any more.
                await desk.MoveAsync(handling, Emptied(c), CaseStep.Withdraw, new CaseActor(CaseRole.Asker, handling.Delivery.From), null, null, cancel);
            }
        }

        handling.Save(new ForgetPerson(mine));
        handling.Say(ForgetReplies.Done(handling.NewRef("com")));
    }

    private static Case Emptied(Case c) => c with
    {
        AskerName = null,
        AskedIn = null,
        Nameless = true,
        Text = ForgetReplies.Erased,
        Draft = c.Draft is { } d ? d with { Draft = new Draft { Text = ForgetReplies.Erased }, Report = new DraftReport(d.Report.Verdict, [], null, ForgetReplies.Erased), Attachments = [] } : null,
        FirstText = null,
        Told = [],
        Facts = new Dictionary<string, string>(StringComparer.Ordinal),
        Attachments = [],
        Lines = [],
        AskedBack = null,
        Outcome = null,
    };
}
