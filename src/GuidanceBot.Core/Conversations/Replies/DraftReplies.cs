using System.Globalization;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>Pre-checked drafts as people read them.</summary>
public static class DraftReplies
{
    private const int MostShown = 5;
    private const string SpeakingUpCategory = "speaking_up";
    private const string LookedFor = "I looked for people someone could recognise, numbers and contact details, permission for photos and slides, embargoes, health claims, tone, picture descriptions and length.";

    /// <summary>The draft with its marks.</summary>
    public static DraftBlock Marked(DraftVersion version, string title)
    {
        ArgumentNullException.ThrowIfNull(version);
        var numbered = Numbered(version.Report).ToList();
        var marks = numbered.Where(f => f.Finding.In == "text" && f.Finding.Start is not null)
            .Select(f => new DraftMark(f.Number, f.Finding.Severity, f.Finding.Start!.Value, f.Finding.End!.Value))
            .Concat(numbered.Where(f => f.Finding.In != "text").Select(f => new DraftMark(f.Number, f.Finding.Severity, 0, 0, PictureOf(f.Finding))))
            .ToList();
        return new DraftBlock(title, version.Draft.Text, marks, [.. version.Draft.Media.Select(m => m.Alt is { Length: > 0 } alt ? alt : "no description yet")]);
    }

    /// <summary>The reply to a check.</summary>
    public static Reply Checked(DraftRecord record, IReadOnlyList<string>? listeners = null, bool askAboutCare = true, bool all = false)
    {
        ArgumentNullException.ThrowIfNull(record);
        var speaking = record.Latest.Report.OnlySpeaksUp;
        var version = speaking ? WithoutSpeakingUp(record.Latest) : record.Latest;
        var report = version.Report;
        var aboutCare = askAboutCare && report.Verdict == DraftVerdict.Ready && (report.AboutCare || version.Draft.Media.Count > 0) && !PictureQuestions.Asks(version);
        var things = Things(report);
        List<Block> blocks = [];
        if (report.Findings.Count > 0)
        {
            blocks.Add(Marked(version, "Your draft, with marks"));
            AddLengths(blocks, report);
            blocks.Add(Findings(version, all));
        }
        else
        {
            blocks.Add(Marked(version, "Your draft"));
            AddLengths(blocks, report);
        }

        AddFixed(blocks, record, things);
        PictureQuestions.Add(blocks, version);
        if (report.Hold is { } hold)
        {
            blocks.Insert(0, new NoticeBlock(Sign.Review, "Comms has asked everyone to hold", HoldLine(hold)));
        }

        if (report.ReadyWhen.Count > 0 && !speaking)
        {
            blocks.Add(new ListBlock("Ready when", [.. report.ReadyWhen.Select(Line.FromString)]));
        }

        if (report.Revised != version.Draft.Text)
        {
            blocks.Add(new ChangedBlock("Suggested text", version.Draft.Text, report.Revised, "Safe changes only."));
        }

        if (report.Verdict == DraftVerdict.Ready)
        {
            blocks.Add(new LineBlock("I found nothing to change. " + LookedFor));
            if (aboutCare)
            {
                blocks.Add(new ChoicesBlock(Words.CouldAnyoneRecognise, [new("draft.recognise", "No, nobody could") { Choice = 1 }, new("draft.recognise", "Perhaps") { Choice = 2 }]));
            }

            blocks.Add(new LineBlock("I can miss things: if it feels wrong, ask. Change a word and I look again.", Weight.Small));
        }

        return speaking ? SpeakingUp(record, blocks, listeners ?? []) : Plain(record, report, things, blocks, aboutCare);
    }

    /// <summary>An earlier version, once a newer one was checked.</summary>
    public static Reply Rechecked(DraftRecord record, DraftVersion earlier, int left) => new()
    {
        State = "draft-rechecked",
        Ref = record.Ref,
        Version = earlier.Number,
        Sign = Sign.None,
        Heading = $"Version {earlier.Number.ToString(CultureInfo.InvariantCulture)}",
        Summary = left == 0 ? "Checked again below: nothing left." : $"Checked again below: {Count(left)} left.",
        Blocks = [new LineBlock("You changed this draft. The new check is below."), new LineBlock("This version is kept, so that you can go back.", Weight.Small)],
        Actions = [new("draft.restore", "Go back to this one")],
    };

    /// <summary>What counts in a heading: tips and what was confirmed don't.</summary>
    public static int Things(DraftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Findings.Count(f => f.Severity != Severity.Advice && f.Waived is null);
    }

    /// <summary>"Three things": a count in words, for headings.</summary>
    public static string Count(int things) => things switch
    {
        1 => "one thing",
        2 => "two things",
        3 => "three things",
        4 => "four things",
        5 => "five things",
        6 => "six things",
        7 => "seven things",
        8 => "eight things",
        9 => "nine things",
        _ => things.ToString(CultureInfo.InvariantCulture) + " things",
    };

    /// <summary>What a check came to, in a few words.</summary>
    public static string VerdictWords(DraftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Verdict switch
        {
            DraftVerdict.Ready => "Nothing to change",
            DraftVerdict.Fix => Capital(Count(Things(report))) + " before you post",
            _ when IsOnlyHeld(report) => "Please keep this for later",
            _ => "A person should see this one first",
        };
    }

    /// <summary>True where nothing but comms' hold stands in the way, and it can wait.</summary>
    private static bool IsOnlyHeld(DraftReport report) => report.Hold is not null && report.Findings.Where(f => f.Severity == Severity.Review && f.Waived is null).All(f => f.Kind is "hold");

    private static Line HoldLine(CrisisHold hold) => hold.Until is { } until ? Line.Of(hold.Line.TrimEnd('.') + ". Until ", new TimeRun(until), ".") : Line.FromString(hold.Line);

    /// <summary>What the last change settled, and what is left.</summary>
    private static void AddFixed(List<Block> blocks, DraftRecord record, int left)
    {
        if (DraftChanges.Fixed(record) is { Count: > 0 } done)
        {
            blocks.Add(new ListBlock("Fixed", [.. done.Select(Line.FromString)]));
            blocks.Add(new LineBlock(left == 0 ? "Nothing is left." : $"Left: {Count(left)}.", Weight.Small));
        }
    }

    /// <summary>What a severity is called.</summary>
    public static string SeverityWords(Severity severity) => severity switch
    {
        Severity.Review => "Needs a person",
        Severity.Block => "Must fix",
        Severity.Warn => "Fix or confirm",
        _ => "Tip",
    };

    private static Reply Plain(DraftRecord record, DraftReport report, int things, List<Block> blocks, bool aboutCare)
    {
        var heading = VerdictWords(report);
        var first = report.Findings.FirstOrDefault(f => f.Severity != Severity.Advice && f.Waived is null);
        var recheck = new ReplyAction("draft.recheck", Words.EditAndRecheck) { OpensForm = true, Primary = report.Verdict == DraftVerdict.Fix };
        var send = new ReplyAction("draft.send", Words.SendToComms) { OpensForm = true, Primary = report.Verdict == DraftVerdict.Review };
        return new Reply
        {
            State = report.Verdict switch { DraftVerdict.Ready => aboutCare ? "draft-ready-care" : "draft-ready", DraftVerdict.Fix => "draft-fix", _ => "draft-review" },
            Ref = record.Ref,
            Version = record.Latest.Number,
            Sign = report.Verdict switch { DraftVerdict.Ready => Sign.Ready, DraftVerdict.Fix => Sign.Fix, _ => Sign.Review },
            Heading = heading,
            Aside = $"Version {record.Latest.Number.ToString(CultureInfo.InvariantCulture)}",
            Summary = first is null ? heading + ": I found nothing in it." : FindingWords.Ended($"{heading}: {Lower(first.Title)}"),
            Asked = record.Latest.Number == 1 ? "Draft: " + Excerpt.Of(record.Latest.Draft.Text) : null,
            Attached = record.Latest.Number == 1 ? record.Latest.Attachments : [],
            Blocks = blocks,
            Actions = report.Verdict switch
            {
                // During a hold a person is there for what can't wait.
                DraftVerdict.Review when IsOnlyHeld(report) => [recheck],
                DraftVerdict.Ready => [Ways.CheckADraft, send],
                DraftVerdict.Fix => [recheck, new("draft.confirm", Words.ConfirmAPoint) { OpensForm = true }, send],
                _ => [send, recheck, new("draft.confirm", Words.ConfirmAPoint) { OpensForm = true }],
            },
            Feedback = true,
        };
    }

    /// <summary>Raising a concern is nothing to fix: what else was found stays.</summary>
    private static DraftVersion WithoutSpeakingUp(DraftVersion version) =>
        version with { Report = version.Report with { Findings = [.. version.Report.Findings.Where(f => f.Category != SpeakingUpCategory)] } };

    private static Reply SpeakingUp(DraftRecord record, List<Block> blocks, IReadOnlyList<string> listeners)
    {
        var clause = record.Latest.Report.Findings.First(f => f.Category == SpeakingUpCategory).Clause;
        if (clause is not null)
        {
            blocks.Add(new ClauseBlock(clause, []));
        }

        if (listeners.Count > 0)
        {
            blocks.Add(new ListBlock("Whom you can ask", [.. listeners.Select(Line.FromString), "Comms, if you’d like a second pair of eyes. You see what goes before you send it."]));
        }

        blocks.Add(new LineBlock(Words.NobodyTold + " It stands in no list and no figure.", Weight.Small));
        ReplyAction?[] actions =
        [
            clause?.Url is { } url ? new ReplyAction("speak.guardian", Words.TalkToTheGuardian) { Url = url } : null,
            new ReplyAction("draft.recheck", Words.EditAndRecheck) { OpensForm = true },
            new ReplyAction("draft.send", Words.SendToComms) { OpensForm = true },
        ];
        return new Reply
        {
            State = "draft-speaking-up",
            Ref = record.Ref,
            Version = record.Latest.Number,
            Sign = Sign.Info,
            Heading = Words.FreeToRaise,
            Aside = $"Version {record.Latest.Number.ToString(CultureInfo.InvariantCulture)}",
            Summary = Words.FreeToRaise + ". " + Words.NobodyTold,
            Asked = record.Latest.Number == 1 ? "Draft: " + Excerpt.Of(record.Latest.Draft.Text) : null,
            Attached = record.Latest.Number == 1 ? record.Latest.Attachments : [],
            Blocks = blocks,
            Actions = [.. actions.OfType<ReplyAction>()],
        };
    }

    private static FindingsBlock Findings(DraftVersion version, bool all)
    {
        var numbered = Numbered(version.Report).ToList();
        var things = numbered.Where(f => f.Finding.Severity != Severity.Advice && f.Finding.Waived is null).ToList();
        var shown = all ? things : things.Take(MostShown).ToList();
        var title = things.Count switch
        {
            0 => "",
            1 => "One thing",
            _ => Capital(Count(things.Count)) + ", worst first" + (shown.Count < things.Count ? $" ({shown.Count.ToString(CultureInfo.InvariantCulture)} shown)" : ""),
        };
        var safe = numbered.Count(f => f.Finding.Replacement is not null);
        return new FindingsBlock(
            title,
            [.. shown.Select(Shown)],
            [.. numbered.Where(f => f.Finding.Severity == Severity.Advice).Select(Shown)],
            safe > 0 ? new ReplyAction("draft.fix_all", safe == 1 ? "Apply the safe fix" : $"Apply the {safe.ToString(CultureInfo.InvariantCulture)} safe fixes") : null);
    }

    private static ShownFinding Shown((int Number, Finding Finding) f)
    {
        List<ReplyAction> actions = [];
        if (f.Finding.Replacement is { } replacement)
        {
            actions.Add(new ReplyAction("draft.fix_one", replacement.Length == 0 ? "Take it out" : $"Change to “{Excerpt.Of(replacement)}”") { Choice = f.Number });
        }

        return new ShownFinding(f.Number, f.Finding.Severity, f.Finding.Title, FindingWords.WithFix(f.Finding), f.Finding.Clause, actions, Done: f.Finding.Waived is not null);
    }

    private static IEnumerable<(int Number, Finding Finding)> Numbered(DraftReport report) => report.Findings.Select((f, i) => (i + 1, f));

    private static void AddLengths(List<Block> blocks, DraftReport report)
    {
        if (report.Length is { } l)
        {
            blocks.Add(new LengthsBlock([new ShownLength(PlatformName(l.Platform), l.Count, l.Limit)]));
        }
    }

    /// <summary>A platform as people write it.</summary>
    public static string PlatformName(Platform platform) => platform == Platform.Linkedin ? "LinkedIn" : platform.ToString();

    private static int PictureOf(Finding finding) => int.Parse(finding.In.Split('/')[1], CultureInfo.InvariantCulture) + 1;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Lower(string words) => words.Length > 1 && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
}
