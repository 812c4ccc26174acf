using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Core.Drafts;

/// <summary>Forms for checking a draft, and how they are read.</summary>
public static class DraftForms
{
    /// <summary>Check a draft.</summary>
    public static Form Check(ReadsFirst? reads = null) => new()
    {
        State = "check-form",
        Title = Words.CheckADraft,
        Verb = "draft.submit",
        Send = "Check",
        Ref = reads?.Token ?? "new",
        Blocks = reads is null ? [] : [new LineBlock(reads.Line)],
        Fields = reads is null ? Fields(null, null) : [.. Fields(null, null), ConsentReplies.NamelessTick],
    };

    /// <summary>Edit and recheck.</summary>
    public static Form Recheck(DraftRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var ready = record.Latest.Report.ReadyWhen;
        return new Form
        {
            State = "recheck-form",
            Title = Words.EditAndRecheck,
            Verb = "draft.resubmit",
            Send = "Recheck",
            Ref = record.Ref,
            Version = record.Latest.Number,
            Blocks = ready.Count > 0 ? [new ListBlock("Ready when", [.. ready.Select(Line.FromString)])] : [],
            Fields = Fields(record.Latest.Draft, record.Latest.Report.Revised),
        };
    }

    /// <summary>Confirm a point.</summary>
    public static Form Confirm(DraftRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var options = record.Latest.Report.Findings.Select((f, i) => (f, n: i + 1)).Where(x => Waivers.CanWaive(x.f))
            .Select(x => new PickOption(x.n.ToString(System.Globalization.CultureInfo.InvariantCulture), x.f.Title, x.f.Fix)).ToList();
        return new Form
        {
            State = "confirm-form",
            Title = Words.ConfirmAPoint,
            Verb = "draft.confirmed",
            Send = "Confirm",
            Ref = record.Ref,
            Version = record.Latest.Number,
            Fields =
            [
                new PickField("confirmed", "What is fine as it is?", options) { Open = true, Several = true, Required = true },
                new TextField("why", "Why is it fine?") { Example = "For example: the speaker said yes", Required = true, MaxLength = 300, Hint = "Comms can see this." },
            ],
        };
    }

    /// <summary>The draft that a form holds.</summary>
    public static Draft Read(InboundAction a, Draft? before)
    {
        ArgumentNullException.ThrowIfNull(a);
        var alt = a.Fields.GetValueOrDefault("alt_text");
        return (before ?? new Draft { Text = "" }) with
        {
            Text = a.Fields.GetValueOrDefault("draft", "").ReplaceLineEndings("\n").Trim(),
            Platform = PlatformOf(a.Fields.GetValueOrDefault("platform")) ?? before?.Platform ?? Platform.Any,
            Account = AccountOf(a.Fields.GetValueOrDefault("account")) ?? before?.Account,
            Event = a.Fields.GetValueOrDefault("event") is { Length: > 0 } e ? e : before?.Event,
            Media = before is { Media.Count: > 0 } && alt is { Length: > 0 } ? [before.Media[0] with { Alt = alt }, .. before.Media.Skip(1)] : before?.Media ?? [],
        };
    }

    /// <summary>A platform by its name in forms, or null.</summary>
    public static Platform? PlatformOf(string? name) => Enum.TryParse<Platform>(name, ignoreCase: true, out var platform) && Enum.IsDefined(platform) ? platform : null;

    /// <summary>An account by its name in forms, or null.</summary>
    public static AccountKind? AccountOf(string? name) => Enum.TryParse<AccountKind>(name, ignoreCase: true, out var account) && Enum.IsDefined(account) ? account : null;

    private static List<FormField> Fields(Draft? draft, string? text)
    {
        List<FormField> fields =
        [
            new TextField("draft", "Your draft") { Value = text, Long = true, Required = true, MaxLength = Draft.MaxLength, Hint = draft is null ? "Leave patients’ details out." : "This is the suggested text." },
            new PickField("platform", "Where will it go?", [new("any", "Not sure yet"), .. Enum.GetValues<Platform>().Where(p => p != Platform.Any).Select(p => new PickOption(p.ToString().ToLowerInvariant(), DraftReplies.PlatformName(p)))]) { Value = (draft?.Platform ?? Platform.Any).ToString().ToLowerInvariant() },
            new PickField("account", "Whose account?", [new("personal", "My own"), new("official", "The organisation’s or my team’s")]) { Value = (draft?.Account ?? AccountKind.Personal).ToString().ToLowerInvariant(), Open = true },
        ];
        if (draft is { Media.Count: > 0 })
        {
            fields.Add(new TextField("alt_text", "Describe picture 1") { Value = draft.Media[0].Alt, MaxLength = 1000 });
        }

        return fields;
    }
}
