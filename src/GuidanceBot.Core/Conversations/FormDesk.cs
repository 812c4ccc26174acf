using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Core.Conversations;

/// <summary>Answers in the same response what a platform can't wait for: which form a button opens, and what a sent form lacks. Reads only.</summary>
public sealed class FormDesk(IAnswers answers, IDrafts drafts, ICases cases, CaseRoles roles, IDeskSettings settings, RulingBook rulings, ModeBook modes, TimeProvider time)
{
    /// <summary>True for buttons that open a form; the others are acts.</summary>
    public static bool Opens(string verb) => verb is "question.ask" or AccountForms.Open or "answer.ask_person" or "show.ask_person" or "consent.change"
        or "draft.check" or "draft.recheck" or "draft.confirm" or "draft.send"
        or "case.answer" or "case.edit" or "case.decline" or "case.ask_back" or "case.note" or "case.reveal" or "case.add" or "case.reply_form" or "case.reassign"
        or "case.keep" or "case.correct" or "case.posted";

    /// <summary>The act that a button does before its form opens: who begins to answer has the case, in one press. Null: none.</summary>
    public static string? ActOf(string verb) => verb is "case.answer" or "case.edit" ? "case.claim" : null;

    /// <summary>The form that a button opens for this person.</summary>
    public async ValueTask<OpenedForm> OpenAsync(string verb, string reference, Sender sender, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(verb);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(sender);
        return verb.Split('.')[0] switch
        {
            "case" => await OfCaseAsync(verb, reference, sender, cancel),
            _ when verb is "draft.check" => new OpenedForm(DraftForms.Check(await ReadsFirstAsync(sender, cancel)), null),
            _ when verb is AccountForms.Open => new OpenedForm(await AccountAsync(reference, sender, cancel), null),
            _ when verb is "question.ask" => new OpenedForm(QuestionForms.Ask(await ReadsFirstAsync(sender, cancel)), null),
            _ => await OwnAsync(verb, reference, sender, cancel),
        };
    }

    /// <summary>What a case covers, for a reviewer who has opened it; null for everybody else, and where it covers no name.</summary>
    public async ValueTask<Form?> OpenedAsync(string reference, Sender sender, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return await cases.FindAsync(reference, cancel) is { } c && (await cases.HistoryAsync(c.Id, cancel)).HasOpened(sender.Account) && CoveredThings.Of(c).Names > 0 ? CaseForms.Opened(c) : null;
    }

    /// <summary>What a reviewer can do instead whose act was refused because somebody else has the case; null: nothing.</summary>
    public async ValueTask<ReplyAction?> InsteadAsync(string reference, Sender sender, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return await cases.FindAsync(reference, cancel) is { } c && CaseLifecycle.Try(c.State, CaseStep.TakeOver, (await roles.OfAsync(sender, c, cancel)).Role).Allowed
            ? new ReplyAction("case.take_over", Words.TakeOver) { Accessible = $"Take over {c.Number}" }
            : null;
    }

    /// <summary>What a sent form lacks, by field; empty where it is complete.</summary>
    public static IReadOnlyDictionary<string, string> Errors(string verb, IReadOnlyDictionary<string, string> fields, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return verb switch
        {
            "draft.submit" or "draft.resubmit" when fields.GetValueOrDefault("draft", "").Trim().Length == 0 => One("draft", "Paste your draft here."),
            "question.submit" or "consent.submit" when fields.TryGetValue("question", out var q) && q.Trim().Length == 0 => One("question", "What would you like to ask?"),
            "question.submit" when fields.GetValueOrDefault("question", "").Length > Question.MaxLength => One("question", $"At most {Question.MaxLength} characters, please."),
            "draft.confirmed" when fields.GetValueOrDefault("confirmed", "").Length == 0 => One("confirmed", "Pick at least one."),
            "draft.confirmed" when fields.GetValueOrDefault("why", "").Trim().Length == 0 => One("why", "Say why in a few words: comms can see it."),
            AccountForms.Verb => AccountForms.Errors(fields, DateOnly.FromDateTime(now.UtcDateTime)),
            _ => CaseForms.Errors(verb, fields, DateOnly.FromDateTime(now.UtcDateTime)),
        };
    }

    private static Dictionary<string, string> One(string field, string sentence) => new(StringComparer.Ordinal) { [field] = sentence };

    private static OpenedForm Gone => new(null, "I can’t find that any more. Ask me again, any time.");

    private async ValueTask<OpenedForm> OwnAsync(string verb, string reference, Sender sender, CancellationToken cancel)
    {
        if (await answers.FindAsync(reference, cancel) is { } answer)
        {
            return answer.Account == sender.Account && verb is "answer.ask_person" or "show.ask_person" or "consent.change" ? new OpenedForm(ConsentReplies.FormFor(answer), null) : Gone;
        }

        if (await drafts.FindAsync(reference, cancel) is not { } draft || draft.Account != sender.Account)
        {
            return Gone;
        }

        return verb switch
        {
            "draft.recheck" => new OpenedForm(DraftForms.Recheck(draft), null),
            "draft.confirm" => new OpenedForm(DraftForms.Confirm(draft), null),
            "draft.send" or "consent.change" or "answer.ask_person" => new OpenedForm(ConsentReplies.FormFor(draft), null),
            _ => Gone,
        };
    }

    private async ValueTask<OpenedForm> OfCaseAsync(string verb, string reference, Sender sender, CancellationToken cancel)
    {
        if (await cases.FindAsync(reference, cancel) is not { } c)
        {
            return Gone;
        }

        var history = verb is "case.add" or "case.reply_form" ? [] : await cases.HistoryAsync(c.Id, cancel);
        var opened = history.HasOpened(sender.Account);
        var unread = verb == "case.edit" ? history.Unread(c, sender.Account) : null;

        // Reviewers read what they have opened; askers read their own words.
        c = verb is "case.add" or "case.reply_form" or "case.reveal" || unread is not null ? c : opened ? CoveredNames.Opened(c) : c.Covered();
        var (step, form) = verb switch
        {
            "case.reassign" => (CaseStep.HandOn, SettledForms.HandOn(c, await settings.CurrentAsync(cancel))),
            "case.correct" when c.Outcome is not null => (CaseStep.Correct, SettledForms.Correct(c)),
            "case.keep" when c.Outcome is not null => (CaseStep.Keep, await KeepAsync(c, cancel)),
            "case.posted" when c.MayBePosted => (CaseStep.Posted, SettledForms.Posted(c)),
            "case.answer" => (CaseStep.Answer, CaseForms.Answer(c)),
            "case.edit" when unread is not null => (CaseStep.Approve, CaseForms.Reveal(c)),
            "case.edit" => (CaseStep.Approve, CaseForms.Edit(c)),
            "case.decline" => (CaseStep.Decline, CaseForms.Decline(c)),
            "case.ask_back" => (CaseStep.AskBack, CaseForms.AskBack(c)),
            "case.note" => (CaseStep.Note, CaseForms.Note(c)),
            "case.reveal" when opened && c.Attachments.Count == 0 => (CaseStep.Reveal, CaseForms.Opened(c)),
            "case.reveal" => (CaseStep.Reveal, CaseForms.Reveal(c)),
            "case.add" => (CaseStep.Add, CaseForms.Add(c)),
            "case.reply_form" => (CaseHandler.Replying(c), CaseForms.Reply(c)),
            _ => (CaseStep.Open, (Form?)null),
        };
        if (form is null)
        {
            return Gone;
        }

        var actor = await roles.OfAsync(sender, c, cancel);
        var result = CaseLifecycle.Try(c.State, step, actor.Role);
        return result.Allowed ? new OpenedForm(form, null) : new OpenedForm(null, result.Refusal);
    }

    /// <summary>A request for a team's account: afresh, or carrying on from one's own that was settled.</summary>
    private async ValueTask<Form> AccountAsync(string reference, Sender sender, CancellationToken cancel)
    {
        var before = await cases.FindAsync(reference, cancel) is { Kind: CaseKind.Account } c && c.Asker == sender.Account ? c : null;
        return AccountForms.Of((await settings.CurrentAsync(cancel)).Hours.Today(time.GetUtcNow()), before?.Id ?? "new", before is null ? null : new AccountRequest { Facts = before.Facts });
    }

    /// <summary>What a form says before it is filled in: its answer comes to the person's own messages.</summary>
    private ValueTask<ReadsFirst?> ReadsFirstAsync(Sender sender, CancellationToken cancel) =>
        modes.NoticeAsync(new ConversationAddress(sender.Account.Chat, sender.Account.Tenant, sender.Account.User), time.GetUtcNow(), cancel);

    private async ValueTask<Form> KeepAsync(Case c, CancellationToken cancel)
    {
        var ruling = rulings.Of(c, time.GetUtcNow());
        return SettledForms.Keep(c, ruling, await rulings.ClashAsync(ruling, cancel));
    }
}

/// <summary>A form, or why there is none.</summary>
public sealed record OpenedForm(Form? Form, string? Refusal);
