using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>What would be sent to comms, before it is: nothing reaches a person without one press.</summary>
public static class ConsentReplies
{
    private const string Nameless = "Without your name they see “a colleague”: no department, picture or link to this chat. The answer still finds you here.";

    /// <summary>One press: a question that needs a person.</summary>
    public static Reply Urgent(AnswerRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<Block> blocks = [new LineBlock(record.Answer.Text, Weight.Lead), new LineBlock("It’s ready: one press sends exactly this. " + Words.NothingSentYet, Weight.Small)];
        blocks.Add(new SaidBlock("Your question", record.Question));
        blocks.Add(Facts(record.Answer.Subject == Subject.Urgent ? "the person on call is told at once" : "usually answered within two working hours"));
        blocks.AddRange(Covered(record.Question));
        if (record.Answer.Nearest.Count > 0)
        {
            blocks.Add(new LineBlock("This may help meanwhile:"));
            blocks.AddRange(record.Answer.Nearest.Select(c => new ClauseBlock(c, [])));
        }

        blocks.Add(new LineBlock(Nameless, Weight.Small));
        return Consent(record.Ref, "consent-urgent", Words.Heading(Verdict.Escalate), blocks) with
        {
            Version = record.Version,
            Asked = record.Question,
            Attached = record.Attachments,
            Summary = "This one needs a person. " + record.Answer.Text,
            Form = FormFor(record),
        };
    }

    /// <summary>Asked in words: a question.</summary>
    public static Reply ForQuestion(AnswerRecord record, string? asked = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Consent(record.Ref, "consent-question", "Send this to comms?", [Exactly(), new SaidBlock("Your question", record.Question), .. Covered(record.Question), Facts(Usually), new LineBlock(Nameless, Weight.Small)]) with
        {
            Version = record.Version,
            Asked = asked,
            Summary = "Send this question to comms? Here’s exactly what they’ll see.",
            Form = FormFor(record),
        };
    }

    /// <summary>Asked in words: a draft.</summary>
    public static Reply ForDraft(DraftRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        record = Unmarked(record);
        return Consent(record.Ref, "consent-draft", "Send this draft to comms?", [Exactly(), DraftReplies.Marked(record.Latest, "Your draft"), .. Covered(record.Latest.Draft.Text), Facts(Usually), new LineBlock(Nameless, Weight.Small)]) with
        {
            Version = record.Latest.Number,
            Summary = "Send this draft to comms? Here’s exactly what they’ll see.",
            Form = FormFor(record),
        };
    }

    /// <summary>The form for a question: everything can be changed.</summary>
    public static Form FormFor(AnswerRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new Form
        {
            State = "consent-form",
            Title = Words.SendToComms,
            Verb = "consent.submit",
            Send = Words.SendToComms,
            Close = Words.DontSend,
            Ref = record.Ref,
            Version = record.Version,
            Blocks = [new LineBlock("This is exactly what comms will see. Change anything you like.")],
            Fields =
            [
                new TextField("question", "Your question") { Value = record.Question, Long = true, Required = true, MaxLength = Question.MaxLength },
                NeededBy(record.Answer.Subject == Subject.Urgent ? "now" : "today"),
                NamelessTick,
                .. Pictures(record.Attachments),
            ],
            Note = Words.NothingSentYet,
        };
    }

    /// <summary>The form for a draft.</summary>
    public static Form FormFor(DraftRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        record = Unmarked(record);
        return new Form
        {
            State = "consent-form-draft",
            Title = Words.SendToComms,
            Verb = "consent.submit",
            Send = Words.SendToComms,
            Close = Words.DontSend,
            Ref = record.Ref,
            Version = record.Latest.Number,
            Blocks = [new LineBlock("This is exactly what comms will see."), DraftReplies.Marked(record.Latest, "Your draft")],
            Fields =
            [
                new TextField("context", "Anything they should know?") { Long = true, Example = "For example: the clinic opens at 16:00" },
                NeededBy("today"),
                new PickField("good_for", "Who posts it?", [new("me", "I do"), new("official", "Comms, on an official account")]) { Value = "me" },
                NamelessTick,
                .. Pictures(record.Latest.Attachments),
            ],
            Note = Words.NothingSentYet,
        };
    }

    /// <summary>Comms reads the answer first and the asker wasn't told before they typed: now they are, and one press sends it.</summary>
    public static Reply ReadsFirst(AnswerRecord record, ReadsFirst reads)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reads);
        var asked = ForQuestion(record, record.Question);
        return asked with { Attached = record.Attachments, Summary = reads.Text, Blocks = [new LineBlock(reads.Line), .. asked.Blocks] };
    }

    /// <summary>The same for a draft: without the marks, which are part of the check.</summary>
    public static Reply ReadsFirst(DraftRecord record, ReadsFirst reads)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(reads);
        var asked = ForDraft(record);
        return asked with { Summary = reads.Text, Blocks = [new LineBlock(reads.Line), .. asked.Blocks] };
    }

    /// <summary>A draft as its author may see it before comms has read the check.</summary>
    private static DraftRecord Unmarked(DraftRecord record) => record.Latest.HeldIn is null
        ? record
        : record with { Versions = [.. record.Versions.SkipLast(1), record.Latest with { Report = record.Latest.Report with { Findings = [] } }] };

    /// <summary>The consent after "Don't send".</summary>
    public static Reply NotSent(string reference, string? asked) => new()
    {
        State = "consent-cancelled",
        Ref = reference,
        Sign = Sign.Person,
        Heading = "Not sent",
        Summary = "Not sent. Nobody has been told.",
        Asked = asked,
        Blocks = [new LineBlock("Nobody has been told. Changed your mind? Ask a person any time.")],
        Actions = [Ways.AskAPerson()],
    };

    /// <summary>What becomes of a name in it.</summary>
    private static IEnumerable<Block> Covered(string text) => PersonNames.Find(text).Count switch
    {
        0 => [],
        1 => [new LineBlock("The name in it stays covered until a reviewer opens it; you see when.", Weight.Small)],
        _ => [new LineBlock("The names in it stay covered until a reviewer opens them; you see when.", Weight.Small)],
    };

    private static string Usually => "usually answered within two working hours";

    /// <summary>"Send without my name".</summary>
    internal static TickField NamelessTick => new("nameless", "Your name", "Send without my name") { Hint = "They see “a colleague”: no department, no link to this chat. The answer still finds you here." };

    private static Reply Consent(string reference, string state, string heading, IReadOnlyList<Block> blocks) => new()
    {
        State = state,
        Ref = reference,
        Sign = Sign.Person,
        Heading = heading,
        Summary = heading,
        Blocks = blocks,
        Actions =
        [
            new("consent.send", Words.SendToComms) { Primary = true },
            new("consent.send_nameless", Words.SendNameless),
            new("consent.change", Words.ChangeItFirst) { OpensForm = true },
            new("consent.cancel", Words.DontSend),
        ],
    };

    private static LineBlock Exactly() => new("This is exactly what they’ll see. " + Words.NothingSentYet, Weight.Small);

    private static FactsBlock Facts(string howFast) => new([new("From", "you, by name, or “a colleague”"), new("How fast", howFast), new("Kept for", "90 days")]);

    private static PickField NeededBy(string value) => new("needed_by", "When do you need it?", [new("now", "Within the hour"), new("today", "Today"), new("week", "This week"), new("no_hurry", "No hurry")]) { Value = value };

    private static IEnumerable<FormField> Pictures(IReadOnlyList<AttachmentRef> attachments) => attachments.Count == 0
        ? []
        : [new TickField("pictures", "Pictures", "Send the picture too: " + string.Join(", ", attachments.Select(a => a.Name))) { Ticked = true, Hint = "It stays covered until a reviewer opens it; you see when." }];
}
