using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Modes;

/// <summary>
/// Holds a reply back that comms reads first. Who was told so before they typed needs no press: it becomes a case at once. Who wasn't
/// (the first message ever, a mode switched since) is told now, sees what would go, and sends it by a press, with a name or without.
/// </summary>
public sealed class Holding(ModeBook modes, ICases cases, IConversations conversations, ReviewDesk desk)
{
    /// <summary>Holds an answer back where the mode says so. True: it is saved, and the asker knows what happens; false: say it, and save it.</summary>
    public async ValueTask<bool> HoldAsync(Handling handling, AnswerRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(record);
        var place = handling.Delivery.Address;
        var mode = await modes.OfAsync(place, About(record.Question, record.Answer.Citations.Concat(record.Answer.Nearest)), handling.Now, cancel);
        if (!WaitsForComms.In(mode, WaitsForComms.KindOf(record.Answer)))
        {
            return false;
        }

        var held = record with { HeldIn = mode, State = AnswerState.Held };
        if (await TellAsync(handling, cancel) is { } untold)
        {
            handling.Save(new SaveAnswer(held));
            handling.Say(ConsentReplies.ReadsFirst(held, untold), AskerReplies.Slot(held.Ref));
            return true;
        }

        handling.Save(new SaveAnswer(held with { State = AnswerState.HandedOver }));
        await OpenAsync(handling, ConsentHandler.OfQuestion(handling, held, Consent(handling, held.Answer.Subject), await cases.NextNumberAsync(CaseKind.Question, cancel)), cancel);
        return true;
    }

    /// <summary>Holds a check back where the mode says so. True: the draft is saved, and its author knows what happens; false: say it, and save it.</summary>
    public async ValueTask<bool> HoldAsync(Handling handling, DraftRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(record);
        var report = record.Latest.Report;
        var mode = await modes.OfAsync(handling.Delivery.Address, About(record.Latest.Draft.Text, report.Findings.Select(f => f.Clause).OfType<Citation>()), handling.Now, cancel);
        if (!WaitsForComms.In(mode, WaitsForComms.KindOf(report)))
        {
            return false;
        }

        var held = record with { Versions = [.. record.Versions.SkipLast(1), record.Latest with { HeldIn = mode }] };
        handling.Save(new SaveDraft(held));
        if (await TellAsync(handling, cancel) is { } untold)
        {
            handling.Say(ConsentReplies.ReadsFirst(held, untold), AskerReplies.Slot(ConsentHandler.SourceOf(held.Ref, held)));
            return true;
        }

        await OpenAsync(handling, ConsentHandler.OfDraft(handling, held, Consent(handling, Subject.Ordinary), await cases.NextNumberAsync(CaseKind.Draft, cancel)), cancel);
        return true;
    }

    /// <summary>Remembers that somebody has read what comms reads first, wherever they go on writing.</summary>
    public async ValueTask RememberToldAsync(Handling handling, ReadsFirst? notice, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        if (notice is null)
        {
            return;
        }

        var main = MainOf(handling.Delivery.Address);
        if (main.Key == handling.Conversation.Address.Key)
        {
            handling.Conversation = handling.Conversation with { ToldFirst = notice.Token };
        }
        else if (await conversations.FindAsync(main.Key, cancel) is var known && known?.ToldFirst != notice.Token)
        {
            var before = known ?? new Conversation { Address = main, Account = handling.Delivery.From.Account };
            handling.Save(new SaveConversation(before with { ToldFirst = notice.Token, Version = before.Version + 1, LastAt = handling.Now }));
        }
    }

    /// <summary>Null where they were told before they typed; else what they are told now, and remembered from here on.</summary>
    private async ValueTask<ReadsFirst?> TellAsync(Handling handling, CancellationToken cancel)
    {
        var notice = await modes.NoticeAsync(handling.Delivery.Address, handling.Now, cancel) ?? throw new InvalidOperationException("Something waits for comms in a place that is live.");
        var shown = handling.Delivery switch { InboundMessage m => m.Told, InboundAction a => a.Ref, _ => null };
        var main = MainOf(handling.Delivery.Address);
        var known = main.Key == handling.Conversation.Address.Key ? handling.Conversation : await conversations.FindAsync(main.Key, cancel);
        if (shown == notice.Token || known?.ToldFirst == notice.Token)
        {
            return null;
        }

        await RememberToldAsync(handling, notice, cancel);
        return notice;
    }

    private async ValueTask OpenAsync(Handling handling, Case c, CancellationToken cancel)
    {
        handling.Conversation = handling.Conversation with { OpenCaseId = c.Id, Pending = null };
        handling.GoTo(c.Id);
        await desk.OpenAsync(handling, c, cancel);
    }

    private static CaseConsent Consent(Handling handling, Subject subject)
    {
        var nameless = handling.Delivery switch { InboundMessage m => m.Nameless, InboundAction a => a.Fields.ContainsKey("nameless"), _ => false };
        return new CaseConsent(null, null, nameless, subject == Subject.Urgent ? Urgency.Now : Urgency.Today, WithPictures: true, null);
    }

    private static string About(string text, IEnumerable<Citation> clauses) => string.Join('\n', [text, .. clauses.Select(c => c.Section)]);

    private static ConversationAddress MainOf(ConversationAddress place) => place with { Thread = null, Origin = null };
}
