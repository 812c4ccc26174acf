using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>Pre-checks drafts and remembers them through their edits.</summary>
/// <param name="checker">The rules.</param>
/// <param name="library">The guidance in force.</param>
/// <param name="drafts">Drafts checked before.</param>
/// <param name="speakingUp">Who listens.</param>
/// <param name="holding">Holds back what comms reads first.</param>
/// <param name="pictures">Reads pictures; null: they aren't read, and the reply says so.</param>
/// <param name="registers">What the organisation knows now; null: nothing.</param>
public sealed class CheckHandler(IDraftChecker checker, IGuidanceLibrary library, IDrafts drafts, SpeakingUpOptions speakingUp, Holding holding, DraftPictures? pictures = null, IDraftRegisters? registers = null) : IDeliveryHandler
{
    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        if (handling.Delivery is InboundMessage message)
        {
            await CheckAsync(handling, message, cancel);
        }
        else if (handling.Delivery is InboundAction { Verb: "draft.submit" } first)
        {
            await CheckAsync(handling, null, DraftForms.Read(first, null), [], HiddenIn(first), cancel);
        }
        else
        {
            await ActAsync(handling, (InboundAction)handling.Delivery, cancel);
        }
    }

    private async ValueTask CheckAsync(Handling handling, InboundMessage m, CancellationToken cancel)
    {
        var found = DraftRecognition.Recognise(m.Text, handling.Conversation.DraftRef is not null) ?? new RecognisedDraft(m.Text.Trim(), null, null, false);
        var before = found.IsNewVersion && handling.Conversation.DraftRef is { } reference ? await drafts.FindAsync(reference, cancel) : null;
        var (attachments, hidden) = pictures is null ? (m.Attachments, (IReadOnlyList<Finding>)[]) : await pictures.ReadAsync(m.Attachments, cancel);
        if (found.IsNewVersion && attachments.Count == 0 && before is not null)
        {
            attachments = before.Latest.Attachments;
        }

        var draft = new Draft
        {
            Text = found.Text,
            Platform = found.Platform ?? DraftForms.PlatformOf(m.Facts.GetValueOrDefault("platform")) ?? before?.Latest.Draft.Platform ?? Platform.Any,
            Account = found.Account ?? DraftForms.AccountOf(m.Facts.GetValueOrDefault("account")) ?? before?.Latest.Draft.Account,
            Event = m.Facts.GetValueOrDefault("event"),
            IsReply = found.IsReply || before?.Latest.Draft.IsReply is true,
            Media = [.. attachments.Where(DraftPictures.IsPicture).Select(a => new DraftMedia("image", a.Alt, a.Words))],
            Waived = before?.Latest.Draft.Waived ?? [],
        };
        var offset = m.Text.IndexOf(found.Text, StringComparison.Ordinal);
        await CheckAsync(handling, before, draft, attachments, [.. HiddenIn(m, "text", offset), .. hidden], cancel);
    }

    private async ValueTask ActAsync(Handling handling, InboundAction a, CancellationToken cancel)
    {
        if (await drafts.FindAsync(a.Ref, cancel) is not { } record || record.Account != handling.Delivery.From.Account)
        {
            handling.Refuse("I can’t find that draft any more. Paste it again and I’ll check it.");
            return;
        }

        var latest = record.Latest;
        switch (a.Verb)
        {
            case "draft.resubmit":
                await CheckAsync(handling, record, DraftForms.Read(a, latest.Draft), latest.Attachments, HiddenIn(a), cancel);
                break;
            case "draft.fix_all":
                await ReplaceAsync(handling, record, latest.Report.Revised, cancel);
                break;
            case "draft.fix_one" when a.Choice is { } n && n >= 1 && n <= latest.Report.Findings.Count && latest.Report.Findings[n - 1] is { Replacement: { } words, Start: { } start, End: { } end, In: "text" }:
                await ReplaceAsync(handling, record, Spacing.Replace(latest.Draft.Text, new TextSpan(start, end), words), cancel);
                break;
            case "draft.restore" when record.Versions.FirstOrDefault(v => v.Number == a.Version) is { } old:
                await CheckAsync(handling, record, old.Draft, old.Attachments, [], cancel);
                break;
            case "draft.confirmed":
                await ConfirmAsync(handling, record, a, cancel);
                break;
            case "draft.recognise" when a.Choice == 1:
                handling.Say(DraftReplies.Checked(record, askAboutCare: false), Slot(record));
                break;
            case "draft.recognise":
                await CheckAsync(handling, record, latest.Draft, latest.Attachments, [AuthorFindings.Recognisable], cancel, inPlace: true);
                break;
            case "draft.picture" when AuthorFindings.Answer(a.Choice) is { } told:
                await CheckAsync(handling, record, latest.Draft with { ToldOfPictures = [.. latest.Draft.ToldOfPictures, told] }, latest.Attachments, [], cancel, inPlace: true);
                break;
            case "draft.send":
                handling.Say(ConsentReplies.ForDraft(record), AskerReplies.Slot(ConsentHandler.SourceOf(record.Ref, record)));
                break;
            default:
                handling.Refuse("That was about an earlier version. The newest check is further down.");
                break;
        }
    }

    private ValueTask ReplaceAsync(Handling handling, DraftRecord record, string text, CancellationToken cancel) =>
        CheckAsync(handling, record, record.Latest.Draft with { Text = text }, record.Latest.Attachments, [], cancel, inPlace: true);

    private ValueTask ConfirmAsync(Handling handling, DraftRecord record, InboundAction a, CancellationToken cancel)
    {
        var reason = a.Fields.GetValueOrDefault("why", "confirmed").Trim();
        var confirmed = a.Fields.GetValueOrDefault("confirmed", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var waived = record.Latest.Report.Findings
            .Where((f, i) => Waivers.CanWaive(f) && confirmed.Contains((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal))
            .Select(f => new WaivedFinding(f.Rule, f.Span, reason.Length > 0 ? reason : "confirmed"));
        return CheckAsync(handling, record, record.Latest.Draft with { Waived = [.. record.Latest.Draft.Waived, .. waived] }, record.Latest.Attachments, [], cancel, inPlace: true);
    }

    private async ValueTask CheckAsync(
        Handling handling, DraftRecord? before, Draft draft, IReadOnlyList<AttachmentRef> attachments, IReadOnlyList<Finding> also, CancellationToken cancel, bool inPlace = false)
    {
        if (draft.Text.Length > Draft.MaxLength)
        {
            handling.Say(WelcomeReplies.Say(handling.NewRef("com"), "That’s too long for me", $"I check drafts of up to {Draft.MaxLength:N0} characters; this one has {draft.Text.Length:N0}."));
            return;
        }

        var guidance = library.Current;
        var known = registers is null ? DraftRegisters.Empty : await registers.OfAsync(handling.Delivery.From.Account, cancel);
        var report = DraftReports.With(checker.Check(draft with { Now = handling.Now }, guidance, known), draft, [.. also, .. DraftReports.StillHidden(draft, also), .. AuthorFindings.Of(draft.ToldOfPictures)]);
        var version = new DraftVersion
        {
            Number = (before?.Latest.Number ?? 0) + 1,
            At = handling.Now,
            Draft = draft,
            Report = report,
            Attachments = attachments,
            Link = handling.Delivery is InboundMessage { Link: { } link } ? link : before?.Latest.Link,
            GuidanceVersion = guidance.Version,
        };
        var record = before is null
            ? new DraftRecord { Ref = handling.NewRef("dra"), Address = handling.Delivery.Address, Account = handling.Delivery.From.Account, Versions = [version] }
            : before with { Versions = [.. before.Versions, version], Message = inPlace ? before.Message : before.Message + 1 };
        handling.Conversation = handling.Conversation with { DraftRef = record.Ref };
        if (await holding.HoldAsync(handling, record, cancel))
        {
            return;
        }

        if (before is not null && !inPlace)
        {
            handling.Say(DraftReplies.Rechecked(before, before.Latest, DraftReplies.Things(report)), Slot(before));
        }

        handling.Save(new SaveDraft(record));
        handling.Say(DraftReplies.Checked(record, speakingUp.Listeners), Slot(record));
    }

    private static List<Finding> HiddenIn(InboundDelivery delivery, string name, int offset) =>
        [.. delivery.Hidden.Where(h => h.In == name && h.Start >= offset).Select(h => DraftReports.OfHidden(h, offset))];

    /// <summary>What was masked in a form's draft, at its places in the draft as it is read: lines end with one character there, and nothing stands around it.</summary>
    private static List<Finding> HiddenIn(InboundAction form)
    {
        var typed = form.Fields.GetValueOrDefault("draft", "");
        var start = typed.Length - typed.TrimStart().Length;
        int PlaceOf(int at) => typed[start..Math.Clamp(at, start, typed.Length)].ReplaceLineEndings("\n").Length;
        return [.. form.Hidden.Where(h => h.In == "draft" && h.Start >= start).Select(h => DraftReports.OfHidden(h with { Start = PlaceOf(h.Start), End = PlaceOf(h.End) }, 0))];
    }

    private static string Slot(DraftRecord record) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"draft:{record.Ref}:{record.Message}");
}
