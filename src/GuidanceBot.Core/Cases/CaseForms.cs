using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Cases;

/// <summary>The forms on a case, and how they are read.</summary>
public static class CaseForms
{
    /// <summary>The tick that sends an answer or a decline to everyone who asked the same.</summary>
    public const string ToAll = "to_all";

    /// <summary>The last day of the pilot of a team's account.</summary>
    public const string PilotUntil = "pilot_until";

    private const int MostChoices = 3;

    /// <summary>True for acts that settle or hand over: they are refused where something changed since they were begun.</summary>
    public static bool IsDecision(string verb) => verb is "case.answer.submit" or "case.approve" or "case.edit.submit" or "case.decline.submit" or "case.ask_back.submit" or "case.correct.submit";

    /// <summary>The words that a form brings.</summary>
    public static string WordsOf(InboundAction a)
    {
        ArgumentNullException.ThrowIfNull(a);
        var field = a.Verb switch
        {
            "case.answer.submit" => "answer",
            "case.edit.submit" => "note_to_asker",
            "case.decline.submit" => "reason",
            "case.ask_back.submit" => "ask_back",
            "case.note.submit" => "note",
            "case.reveal.submit" => "reveal_why",
            "case.posted.submit" => "posted_at",
            "case.reassign.submit" => "handover",
            "case.correct.submit" => "answer",
            _ => "",
        };
        return a.Fields.GetValueOrDefault(field, "").Trim();
    }

    /// <summary>What a form lacks, by field; empty where it is complete.</summary>
    public static IReadOnlyDictionary<string, string> Errors(string verb, IReadOnlyDictionary<string, string> fields, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        void Need(string field, string sentence)
        {
            if (fields.GetValueOrDefault(field, "").Trim().Length == 0)
            {
                errors[field] = sentence;
            }
        }

        switch (verb)
        {
            case "case.keep.submit":
                Need("general_question", "Say it in general words: others will find it by them.");
                Need("general_answer", "Say what was decided, in general words.");
                break;
            case "case.answer.submit" or "case.correct.submit":
                Need("verdict", "Pick one.");
                Need("answer", "The asker sees these words: please write some.");
                if (fields.GetValueOrDefault("verdict") == "no")
                {
                    Need("way_to_yes", "With a no, say what would be fine, or who can allow it.");
                }

                if (fields.TryGetValue(PilotUntil, out var day) && fields.GetValueOrDefault("verdict") is "yes" or "yes_if" && AccountForms.PilotError(day, today) is { } wrong)
                {
                    errors[PilotUntil] = wrong;
                }

                if (verb == "case.correct.submit")
                {
                    Need("why", "Say why it changed: the asker reads it.");
                }

                break;
            case "case.decline.submit":
                Need("reason", "Say why, in a sentence.");
                Need("way_to_yes", "Say what would be fine, or who can allow it.");
                break;
            case "case.ask_back.submit":
                Need("ask_back", "What would you like to know?");
                break;
            case "case.edit.submit":
                Need("final_text", "The text to approve is empty.");
                break;
            case "case.note.submit":
                Need("note", "The note is empty.");
                break;
            case "case.add.submit" or "case.reply.submit":
                Need(verb == "case.add.submit" ? "addition" : "reply", "There’s nothing in it yet.");
                break;
            case "case.reveal.submit":
                Need("reveal_why", "Say why, in a few words: it is logged.");
                break;
            case "case.posted.submit":
                if (!Uri.TryCreate(fields.GetValueOrDefault("posted_at", "").Trim(), UriKind.Absolute, out var link) || link.Scheme is not ("https" or "http"))
                {
                    errors["posted_at"] = "Paste the post’s full address, starting with https://.";
                }

                break;
            default:
                break;
        }

        RefuseMark(verb, fields, errors);
        return errors;
    }

    /// <summary>What stands for a covered name is sent to nobody, and kept in no decision.</summary>
    private static void RefuseMark(string verb, IReadOnlyDictionary<string, string> fields, Dictionary<string, string> errors)
    {
        foreach (var (field, _) in fields.Where(f => verb.StartsWith("case.", StringComparison.Ordinal) && f.Value.Contains(CoveredNames.Mark, StringComparison.OrdinalIgnoreCase)))
        {
            errors[field] = $"“{CoveredNames.Mark}” would go out as it stands: write it another way.";
        }
    }

    /// <summary>What a form lacks, as one sentence; null where it is complete.</summary>
    public static string? Missing(InboundAction a, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(a);
        var errors = Errors(a.Verb, a.Fields, today);
        return errors.Count == 0 ? null : string.Join(" ", errors.Values);
    }

    /// <summary>The verdict that a reviewer picked.</summary>
    public static Verdict? VerdictOf(InboundAction a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Fields.GetValueOrDefault("verdict") switch { "yes" => Verdict.Yes, "yes_if" => Verdict.YesIf, "no" => Verdict.No, "info" => Verdict.Info, _ => null };
    }

    /// <summary>The answers to press that a reviewer offers with a question.</summary>
    public static IReadOnlyList<string> Choices(InboundAction a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return [.. a.Fields.GetValueOrDefault("choices", "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostChoices).Select(c => Text.Excerpt.Of(c, 75))];
    }

    /// <summary>Answer a question.</summary>
    public static Form Answer(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "answer-form", $"Answer {c.Number}", "case.answer.submit", "Send answer") with
        {
            Blocks = [new SaidBlock("Question", c.Text), .. Requested(c), new LineBlock(Line.Of("Needed by ", new TimeRun(c.TargetAt, TimeShape.DateTime), "."), Weight.Small)],
            Fields =
            [
                new PickField("verdict", "Your answer", [new("yes", "Yes"), new("yes_if", "Yes, if…", "Say what must be true"), new("no", "No, not as it is", "Say what would be fine, or who can allow it"), new("info", "For information", "Not a yes or no")]) { Open = true, Required = true, Value = NameOf(c.ToLetOut?.Verdict) },
                .. Pilot(c),
                new TextField("answer", "In your words") { Long = true, Required = true, Hint = "The asker sees these words as they are.", Value = Filled(c.ToLetOut?.Text) },
                new TextField("way_to_yes", "Way to yes") { Long = true, Hint = "Needed with a no: what would be fine, or who can allow it?", Value = Filled(c.ToLetOut?.WayToYes) },
                new PickField("clause", "Clause it rests on", [.. c.Nearest.Select(n => new PickOption(n.ClauseId, Text.Excerpt.Of(Ways.Path(n.Section), 75))), new("", "None: the guidance doesn’t cover it")]) { Value = c.ToLetOut?.Clause?.ClauseId },
                .. Others(c),
            ],
        };
    }

    /// <summary>Until when an account may run; nothing for other cases.</summary>
    internal static IEnumerable<FormField> Pilot(Case c) => c.Kind != CaseKind.Account
        ? []
        : [new DateField(PilotUntil, "With a yes: a pilot until") { Value = c.Outcome?.PilotUntil ?? new AccountRequest { Facts = c.Facts }.Ends, Hint = "It’s kept as a decision, and you and the team are reminded two weeks before." }];

    private static IEnumerable<Block> Requested(Case c) => c.Kind != CaseKind.Account ? [] : [new FactsBlock([.. c.Facts.Select(f => new Fact(CaseWords.Fact(f.Key), f.Value))])];

    private static IEnumerable<FormField> Others(Case c) => c.AlsoAsked.Count == 0
        ? []
        : [new TickField(ToAll, "Who else asked", c.AlsoAsked.Count == 1 ? "Send it to the other person who asked, too" : $"Send it to the {c.AlsoAsked.Count} others who asked, too") { Ticked = true, Hint = "Each gets it where they asked. Without the tick they get cards of their own." }];

    /// <summary>Edit and approve a draft.</summary>
    public static Form Edit(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "approve-form", $"Edit and approve {c.Number}", "case.edit.submit", "Approve") with
        {
            Blocks = c.Draft is null ? [] : [DraftReplies.Marked(c.Draft, "Draft, with marks")],
            Fields =
            [
                new TextField("final_text", "Text to approve") { Value = c.Draft?.Report.Revised ?? c.Text, Long = true, Required = true, MaxLength = Drafts.Draft.MaxLength, Hint = "The asker may post these exact words." },
                new TextField("note_to_asker", "A line to the asker") { Long = true, Example = "For example: lovely story" },
            ],
        };
    }

    /// <summary>Decline.</summary>
    public static Form Decline(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "decline-form", $"Decline {c.Number}", "case.decline.submit", "Decline") with
        {
            Fields =
            [
                new TextField("reason", "Why not?") { Long = true, Required = true, Value = c.Draft is null ? null : Filled(c.ToLetOut?.Text) },
                new TextField("way_to_yes", "Way to yes") { Long = true, Required = true, Hint = "What would be fine, or who can allow it?", Value = c.Draft is null ? null : Filled(c.ToLetOut?.WayToYes) },
                .. Others(c),
            ],
        };
    }

    /// <summary>Ask back.</summary>
    public static Form AskBack(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Base(c, "ask-back-form", $"Ask back: {c.Number}", "case.ask_back.submit", "Ask") with
        {
            Blocks = c.Draft is null ? [new SaidBlock("Question", c.Text)] : [],
            Fields =
            [
                new TextField("ask_back", "What do you need to know?") { Long = true, Required = true, Hint = "One question works best. The clock pauses until they reply.", Value = c.ToLetOut?.AskBack?.Question },
                new TextField("choices", "Buttons to offer") { Long = true, Hint = "One a line, up to three. They can always write their own.", Example = "For example: Only my course", Value = c.ToLetOut?.AskBack is { } back ? string.Join('\n', back.Choices.Take(MostChoices)) : null },
            ],
        };
    }

    /// <summary>A note for reviewers.</summary>
    public static Form Note(Case c) => Base(c, "note-form", $"Note on {c.Number}", "case.note.submit", "Keep note") with
    {
        Fields = [new TextField("note", "Your note") { Long = true, Required = true, Hint = "Only reviewers see it. It never reaches the asker." }],
    };

    /// <summary>The asker adds something.</summary>
    public static Form Add(Case c) => Base(c, "add-form", Words.AddSomething, "case.add.submit", "Add it") with
    {
        Blocks = [new LineBlock($"It goes to the reviewer with {c.Number}.")],
        Fields = [new TextField("addition", "What would you like to add?") { Long = true, Required = true, Hint = "Leave patients’ details out." }],
    };

    /// <summary>The asker replies.</summary>
    public static Form Reply(Case c) => Base(c, "reply-form", "Reply to comms", "case.reply.submit", "Send reply") with
    {
        Blocks = c.AskedBack is { } q ? [new SaidBlock("They asked", q.Text, ByReviewer: true)] : [],
        Fields = [new TextField("reply", "Your reply") { Long = true, Required = true }],
    };

    /// <summary>Look at what is covered.</summary>
    public static Form Reveal(Case c, CoveredThings? hidden = null) => Base(c, "reveal-form", "Show what’s covered", "case.reveal.submit", "Show it to me") with
    {
        Blocks = [new LineBlock($"The asker chose to send {(hidden ?? CoveredThings.Of(c)).Words} with {c.Number}. You alone will see {(hidden ?? CoveredThings.Of(c)).Them}. That you looked, when and why is logged, and the asker sees it too."), new LineBlock("Numbers and contact details were never kept and can’t be shown.", Weight.Small)],
        Fields = [new TextField("reveal_why", "Why do you need it?") { Required = true, MaxLength = 300 }],
    };

    /// <summary>What was covered, for whoever opened it.</summary>
    public static Form Opened(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        var names = CoveredNames.Of(c);
        return Base(c, "opened-form", $"What {c.Number} covers", "case.opened", "") with
        {
            Close = "Close",
            Send = null,
            Blocks =
            [
                new FactsBlock([new(names.Count == 1 ? "The name" : "The names", string.Join(" · ", names))]),
                c.Draft is null ? new SaidBlock("Question", c.Text) : new SaidBlock("The draft", c.Draft.Draft.Text),
                .. c.Draft is not null && c.Text.Length > 0 ? (Block[])[new SaidBlock("They say", c.Text)] : [],
                .. c.Lines.Where(l => l.FromAsker).TakeLast(4).Select(l => new SaidBlock("They say", l.Text)),
                new LineBlock("It’s written down that you looked. On the card it stays covered.", Weight.Small),
            ],
        };
    }

    private static string? NameOf(Verdict? verdict) => verdict switch { Verdict.Yes => "yes", Verdict.YesIf => "yes_if", Verdict.No => "no", Verdict.Info => "info", _ => null };

    /// <summary>What the bot wrote, where comms reads it first.</summary>
    private static string? Filled(string? words) => words is { Length: > 0 } ? words : null;

    private static Form Base(Case c, string state, string title, string verb, string send) => new() { State = state, Title = title, Verb = verb, Send = send, Ref = c.Id, Version = c.Version };
}
