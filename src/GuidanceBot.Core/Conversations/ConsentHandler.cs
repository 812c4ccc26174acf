using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Conversations;

/// <summary>The press that makes a case: nothing reaches a person before it.</summary>
public sealed class ConsentHandler(IAnswers answers, IDrafts drafts, ICases cases, ReviewDesk desk) : IDeliveryHandler
{
    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        var action = (InboundAction)handling.Delivery;
        var me = handling.Delivery.From.Account;
        var answer = await answers.FindAsync(action.Ref, cancel);
        var draft = answer is null ? await drafts.FindAsync(action.Ref, cancel) : null;
        if ((answer?.Account ?? draft?.Account) != me)
        {
            handling.Refuse("I can’t find that any more. Ask me again, and I’ll get it ready to send.");
            return;
        }

        if (action.Verb == "consent.cancel")
        {
            handling.Say(ConsentReplies.NotSent(action.Ref, answer?.Question), AskerReplies.Slot(SourceOf(action.Ref, draft)));
            return;
        }

        // Pressed twice, or on two devices: the case that is there is the one.
        if (await cases.FromAsync(SourceOf(action.Ref, draft), cancel) is { } there)
        {
            handling.GoTo(there.Id);
            handling.Say(AskerReplies.Of(there), AskerReplies.Slot(there));
            return;
        }

        var consent = CaseConsent.Read(action);
        var number = await cases.NextNumberAsync(draft is null ? CaseKind.Question : CaseKind.Draft, cancel);
        var c = answer is not null ? OfQuestion(handling, answer, consent, number) : OfDraft(handling, draft!, consent, number);
        if (answer is not null)
        {
            handling.Save(new SaveAnswer(answer with { State = AnswerState.HandedOver, Version = answer.Version + 1 }));
        }

        handling.Conversation = handling.Conversation with { OpenCaseId = c.Id, Pending = null };
        handling.GoTo(c.Id);
        await desk.OpenAsync(handling, c, cancel);
    }

    /// <summary>What a case comes from: an answer, or one version of a draft.</summary>
    internal static string SourceOf(string reference, DraftRecord? draft) => draft is null ? reference : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reference}/{draft.Latest.Number}");

    /// <summary>The case of a question: with what the bot would have said, where comms reads that first.</summary>
    internal static Case OfQuestion(Handling handling, AnswerRecord answer, CaseConsent consent, string number) => Base(handling, consent, number, answer.Ref, CaseKind.Question) with
    {
        Link = consent.Nameless ? null : answer.Link,
        Text = consent.Text ?? answer.Question,
        Alone = answer.Answer.Subject == Subject.SpeakingUp,
        Why = answer.HeldIn is { } mode ? CaseReasons.Of(mode, answer.Answer) : CaseReasons.Of(answer.Stands),
        Held = answer.HeldIn is null ? null : HeldAnswer.Of(answer.Answer),
        Told = answer.HeldIn is not null ? [] : [new ToldLine(answer.AskedAt, CaseReasons.Told(answer.Answer)), .. answer.Correction is { } c ? [new ToldLine(c.At, "Corrected: " + CaseReasons.Told(c.Answer))] : Array.Empty<ToldLine>()],
        Facts = answer.Facts,
        Nearest = [.. answer.Stands.Citations.Concat(answer.Stands.Nearest).Take(3)],
        Attachments = Sent(consent, answer.Attachments),
    };

    /// <summary>The case of a draft.</summary>
    internal static Case OfDraft(Handling handling, DraftRecord draft, CaseConsent consent, string number) => Base(handling, consent, number, SourceOf(draft.Ref, draft), CaseKind.Draft) with
    {
        Link = consent.Nameless ? null : draft.Latest.Link,
        Text = consent.Context ?? "",
        Draft = Shown(draft.Latest, consent),
        FirstText = draft.Versions.Count > 1 ? draft.Versions[0].Draft.Text : null,
        Why = draft.Latest.HeldIn == Mode.Shadow ? "shadow mode: comms reads every check first" : CaseReasons.Of(draft.Latest.Report),
        Held = draft.Latest.HeldIn is null ? null : HeldAnswer.Of(draft.Latest.Report),
        Told = [.. draft.Versions.Where(v => v.HeldIn is null).Select(v => new ToldLine(v.At, $"Version {v.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {DraftReplies.VerdictWords(v.Report)}"))],
        Facts = consent.GoodFor == "official" ? new Dictionary<string, string>(StringComparer.Ordinal) { [Case.WhoPosts] = "comms, on an official account" } : new Dictionary<string, string>(StringComparer.Ordinal),
        Nearest = [.. draft.Latest.Report.Findings.Select(f => f.Clause).OfType<Citation>().DistinctBy(c => c.ClauseId, StringComparer.Ordinal).Take(3)],
        Attachments = Sent(consent, draft.Latest.Attachments),
    };

    /// <summary>The draft as it goes: what is said of pictures, and what was read from them, stays where they stay.</summary>
    private static DraftVersion Shown(DraftVersion draft, CaseConsent consent) => draft with
    {
        Attachments = Sent(consent with { WithPictures = true }, draft.Attachments),
        Draft = consent.WithPictures || draft.Attachments.Count == 0 ? draft.Draft : draft.Draft with { Media = [.. draft.Draft.Media.Select(m => m with { Alt = null, Text = null })] },
    };

    /// <summary>The pictures that go along. People name files after themselves, so without a name they are numbered.</summary>
    private static IReadOnlyList<AttachmentRef> Sent(CaseConsent consent, IReadOnlyList<AttachmentRef> attachments) => (consent.WithPictures, consent.Nameless) switch
    {
        (false, _) => [],
        (true, false) => attachments,
        (true, true) => [.. attachments.Select((a, i) => a with { Name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Picture {i + 1}") })],
    };

    private static Case Base(Handling handling, CaseConsent consent, string number, string source, CaseKind kind) => new()
    {
        Id = handling.NewRef("cas"),
        Number = number,
        Kind = kind,
        SourceRef = source,
        Asker = handling.Delivery.From.Account,
        AskerAddress = handling.Delivery.Address,
        AskerName = consent.Nameless ? null : handling.Delivery.From.Name,
        AskedIn = consent.Nameless ? null : handling.Delivery.From.Via,
        Nameless = consent.Nameless,
        Text = "",
        Why = "",
        Urgency = consent.Urgency,
        OpenedAt = handling.Now,
        Since = handling.Now,
    };
}
