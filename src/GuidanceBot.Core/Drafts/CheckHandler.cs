using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>Pre-checks drafts and remembers them through their edits.</summary>
public sealed class CheckHandler(IDraftChecker checker, IGuidanceLibrary library, IDrafts drafts, SpeakingUpOptions speakingUp) : IDeliveryHandler
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
            Check(handling, null, DraftForms.Read(first, null), [], HiddenIn(first, "draft", 0));
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
        var draft = new Draft
        {
            Text = found.Text,
            Platform = found.Platform ?? DraftForms.PlatformOf(m.Facts.GetValueOrDefault("platform")) ?? before?.Latest.Draft.Platform ?? Platform.Any,
            Account = found.Account ?? DraftForms.AccountOf(m.Facts.GetValueOrDefault("account")) ?? before?.Latest.Draft.Account,
            Event = m.Facts.GetValueOrDefault("event"),
            Media = [.. m.Attachments.Where(a => a.MediaType.StartsWith("image/", StringComparison.Ordinal)).Select(a => new DraftMedia("image", a.Alt, a.Words))],
        };
        var offset = m.Text.IndexOf(found.Text, StringComparison.Ordinal);
        Check(handling, before, draft, m.Attachments, HiddenIn(m, "text", offset));
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
                Check(handling, record, DraftForms.Read(a, latest.Draft), latest.Attachments, HiddenIn(a, "draft", 0));
                break;
            case "draft.fix_all":
                Replace(handling, record, latest.Report.Revised);
                break;
            case "draft.fix_one" when a.Choice is { } n && n >= 1 && n <= latest.Report.Findings.Count && latest.Report.Findings[n - 1] is { Replacement: { } words, Start: { } start, End: { } end, In: "text" }:
                Replace(handling, record, Spacing.Replace(latest.Draft.Text, new TextSpan(start, end), words));
                break;
            case "draft.restore" when record.Versions.FirstOrDefault(v => v.Number == a.Version) is { } old:
                Check(handling, record, old.Draft, old.Attachments, []);
                break;
            case "draft.confirmed":
                Confirm(handling, record, a);
                break;
            case "draft.recognise" when a.Choice == 1:
                handling.Say(DraftReplies.Checked(record, askAboutCare: false), Slot(record));
                break;
            case "draft.recognise":
                Check(handling, record, latest.Draft, latest.Attachments, [Recognisable], inPlace: true);
                break;
            case "draft.send":
                handling.Say(ConsentReplies.ForDraft(record), AskerReplies.Slot(ConsentHandler.SourceOf(record.Ref, record)));
                break;
            default:
                handling.Refuse("That was about an earlier version. The newest check is further down.");
                break;
        }
    }

    private void Replace(Handling handling, DraftRecord record, string text) =>
        Check(handling, record, record.Latest.Draft with { Text = text }, record.Latest.Attachments, [], inPlace: true);

    private void Confirm(Handling handling, DraftRecord record, InboundAction a)
    {
        var reason = a.Fields.GetValueOrDefault("why", "confirmed").Trim();
        var confirmed = a.Fields.GetValueOrDefault("confirmed", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var waived = record.Latest.Report.Findings
            .Where((f, i) => Waivers.CanWaive(f) && confirmed.Contains((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal))
            .Select(f => new WaivedFinding(f.Rule, f.Span, reason.Length > 0 ? reason : "confirmed"));
        Check(handling, record, record.Latest.Draft with { Waived = [.. record.Latest.Draft.Waived, .. waived] }, record.Latest.Attachments, [], inPlace: true);
    }

    private void Check(Handling handling, DraftRecord? before, Draft draft, IReadOnlyList<AttachmentRef> attachments, IReadOnlyList<Finding> also, bool inPlace = false)
    {
        if (draft.Text.Length > Draft.MaxLength)
        {
            handling.Say(WelcomeReplies.Say(handling.NewRef("com"), "That’s too long for me", $"I check drafts of up to {Draft.MaxLength:N0} characters; this one has {draft.Text.Length:N0}."));
            return;
        }

        var guidance = library.Current;
        var report = DraftReports.With(checker.Check(draft, guidance), also);
        var version = new DraftVersion
        {
            Number = (before?.Latest.Number ?? 0) + 1,
            At = handling.Now,
            Draft = draft,
            Report = report,
            Attachments = attachments,
            GuidanceVersion = guidance.Version,
        };
        var record = before is null
            ? new DraftRecord { Ref = handling.NewRef("dra"), Address = handling.Delivery.Address, Account = handling.Delivery.From.Account, Versions = [version] }
            : before with { Versions = [.. before.Versions, version], Message = inPlace ? before.Message : before.Message + 1 };
        if (before is not null && !inPlace)
        {
            handling.Say(DraftReplies.Rechecked(before, before.Latest, DraftReplies.Things(report)), Slot(before));
        }

        handling.Save(new SaveDraft(record));
        handling.Conversation = handling.Conversation with { DraftRef = record.Ref };
        handling.Say(DraftReplies.Checked(record, speakingUp.Listeners), Slot(record));
    }

    private static List<Finding> HiddenIn(InboundDelivery delivery, string name, int offset) =>
        [.. delivery.Hidden.Where(h => h.In == name && h.Start >= offset).Select(h => DraftReports.OfHidden(h, offset))];

    private static Finding Recognisable => new()
    {
        Rule = "PRIV-STORY",
        Category = "patient_story",
        Severity = Severity.Review,
        Title = "Someone could recognise a patient",
        Message = "You said that perhaps somebody could.",
        Fix = "Leave out what points to them, or ask comms to get their consent in writing.",
        Confidence = 1,
        Clause = null,
    };

    private static string Slot(DraftRecord record) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"draft:{record.Ref}:{record.Message}");
}
