using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Wording;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>Answers as people read them.</summary>
public static class AnswerReplies
{
    /// <summary>The reply that gives an answer.</summary>
    public static Reply Given(AnswerRecord record, GuidanceSet guidance, IReadOnlyList<string> listeners, Block? before = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(guidance);
        var reply = record.Answer switch
        {
            { Subject: Subject.SpeakingUp } => SpeakingUp(record, guidance, listeners),
            { Verdict: Verdict.Show } => Show(record, guidance),
            { Verdict: Verdict.Depends } => Depends(record, guidance),
            { Verdict: Verdict.Decline } => Declined(record),
            { Verdict: Verdict.Escalate } => ConsentReplies.Urgent(record),
            _ => Asserted(record, guidance),
        };
        if (record.Answer is { Subject: not Subject.SpeakingUp, Verdict: not Verdict.Decline } && AccountRequest.IsAbout(record.Question))
        {
            reply = reply with { Actions = [AccountReplies.Ask, .. reply.Actions.Where(a => a != Ways.CheckADraft)] };
        }

        return before is null ? reply : reply with { Blocks = [before, .. reply.Blocks] };
    }

    /// <summary>The button that shows an answer to everyone in the channel where it was asked.</summary>
    public static ReplyAction Share { get; } = new("answer.share", Words.ShareToChannel)
    {
        Confirm = new Confirmation("Share this answer here?", "Everyone in this channel will see your question and the answer, with your name.", "Share it", "Keep it private"),
    };

    /// <summary>True for answers that may help others: asserted ones, nothing that touches a concern, a person or a draft.</summary>
    public static bool CanShare(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.State is "answer-yes" or "answer-yes-if" or "answer-no" or "answer-info" or "answer-from-decision";
    }

    /// <summary>An answer as everyone in the channel sees it, once its asker shared it.</summary>
    public static Reply Shared(AnswerRecord record, GuidanceSet guidance, PersonRun by)
    {
        ArgumentNullException.ThrowIfNull(record);
        var given = Asserted(record, guidance);
        return given with
        {
            State = "answer-shared",
            Aside = Line.Of("Shared by ", by, "."),
            Asked = null,
            Blocks = [new SaidBlock("Question", record.Question), .. given.Blocks],
            Actions = [.. given.Actions.Where(a => a.Url is not null)],
            Feedback = false,
        };
    }

    /// <summary>The follow-up's message after its answer: what was said stands, the buttons are gone.</summary>
    public static Reply FollowedUp(AnswerRecord record, string said) => Base(record, "depends-answered", Words.Heading(Verdict.Depends)) with
    {
        Summary = $"You said: {said}. My answer is below.",
        Blocks = [new LineBlock(record.Answer.FollowUp?.Question ?? record.Answer.Text), new LineBlock($"You said: {said}. My answer is below.", Weight.Small)],
    };

    /// <summary>The clauses after one of them answered the question.</summary>
    public static Reply ShowSolved(AnswerRecord record, int choice) => Base(record, "show-solved", $"Glad clause {choice} answers it") with
    {
        Sign = Sign.Show,
        Summary = $"Glad clause {choice} answers it.",
        Blocks = [new ClauseBlock(record.Answer.Nearest[choice - 1], []), new LineBlock("Nobody was told. Changed your mind? Ask a person any time.", Weight.Small)],
        Actions = [Ways.AskAPerson()],
    };

    /// <summary>The asker says no to a "yes, if…": a point of it isn't true.</summary>
    public static Reply NotMet(AnswerRecord record, string asked)
    {
        ArgumentNullException.ThrowIfNull(record);
        var way = record.Stands.PathToYes is { Length: > 0 } path ? path : null;
        return new()
        {
            State = "not-met",
            Ref = record.Ref,
            Version = record.Version,
            Sign = Sign.No,
            Heading = "Then not as it is",
            Summary = "Then not as it is: each point of “yes, if…” must be true." + (way is null ? "" : " " + way),
            Asked = asked,
            Blocks =
            [
                new LineBlock("Each point of “yes, if…” must be true. Put the one right that isn’t, and it’s fine.", Weight.Lead),
                .. way is null ? [] : (Block[])[new WayBlock([way])],
                new LineBlock("Can’t it be put right? A person can say yes to what I can’t.", Weight.Small),
            ],
            Actions = [Ways.AskAPerson()],
        };
    }

    /// <summary>What wasn't right: one tap.</summary>
    public static Reply NotQuite(string reference) => new()
    {
        State = "not-quite",
        Ref = reference,
        Sign = Sign.None,
        Heading = "Sorry that didn’t quite answer it",
        Summary = "Sorry that didn’t quite answer it. What wasn’t right?",
        Blocks = [new LineBlock("What wasn’t right?", Weight.Lead), new LineBlock("One tap is enough. It helps whoever keeps this clause, and doesn’t say who you are.", Weight.Small)],
        Actions =
        [
            new("feedback.why", Words.ItsWrong) { Choice = 1 },
            new("feedback.why", Words.ItsUnclear) { Choice = 2 },
            new("feedback.why", Words.DoesntFit) { Choice = 3 },
            Ways.AskAPerson(),
        ],
    };

    private static Reply Asserted(AnswerRecord record, GuidanceSet guidance)
    {
        var a = record.Answer;
        var source = a.Citations.Count > 0 ? a.Citations[0] : null;
        List<Block> blocks = [new LineBlock(a.Text, Weight.Lead)];
        if (a.Conditions.Count > 0)
        {
            blocks.Add(new ConditionsBlock([.. a.Conditions.Select(c => new Condition(c))]));
        }

        if (a.PathToYes is { } way)
        {
            blocks.Add(new WayBlock([way]));
        }

        blocks.AddRange(a.Citations.Select(c => new ClauseBlock(c, Ways.Marks(c.Quote, a.Conditions))));
        blocks.Add(new LineBlock(Ways.SourceLine(guidance, source, DateOnly.FromDateTime(record.AskedAt.UtcDateTime)), Weight.Small));
        ReplyAction?[] actions = a.Verdict == Verdict.No
            ? [Ways.CheckADraft, Ways.AskAPerson(), Ways.Source(source)]
            : [Ways.AskAPerson(), Ways.CheckADraft, Ways.Source(source)];
        var state = a.AnsweredBy == AnsweredBy.Ruling ? "answer-from-decision" : "answer-" + a.Verdict switch { Verdict.YesIf => "yes-if", Verdict.Yes => "yes", Verdict.No => "no", _ => "info" };
        return Base(record, state, Words.Heading(a.Verdict)) with
        {
            Aside = a.AnsweredBy == AnsweredBy.Ruling ? "Decided by a person" : "From the guidance",
            Summary = a.Verdict == Verdict.Info ? a.Text : $"{Words.Heading(a.Verdict).TrimEnd('…')}{(a.Verdict == Verdict.YesIf ? "… " : ". ")}{a.Text}",
            Blocks = blocks,
            Actions = [.. actions.OfType<ReplyAction>()],
            Feedback = true,
        };
    }

    private static Reply Show(AnswerRecord record, GuidanceSet guidance)
    {
        var a = record.Answer;
        var count = a.Nearest.Count;
        List<Block> blocks = [];

        // The usual words are said already by the heading and the line beside it.
        if (a.Text.Length > 0 && a.Text != AnswerWords.Show)
        {
            blocks.Add(new LineBlock(a.Text, Weight.Normal));
        }

        blocks.AddRange(a.Nearest.Select((c, i) => new ClauseBlock(c, [], new ReplyAction("show.helped", $"{i + 1} answers it") { Choice = i + 1, Accessible = $"Clause {i + 1} answers it" })));
        blocks.AddRange(Sample(record, guidance, a.Nearest));
        blocks.Add(new LineBlock(Words.NobodyYet, Weight.Small));
        var heading = count > 0 ? Words.Heading(Verdict.Show) : "I’m not sure about this one";
        return Base(record, "show", heading) with
        {
            Aside = Line.Maybe(count switch { 0 => null, 1 => "Does it answer your question?", _ => "Does one of these answer it?" }),
            Summary = count > 0 ? "I’m not sure, so here’s what I found. Does one of these answer it? If not, ask a person." : "I’m not sure about this one. A person can help.",
            Blocks = blocks,
            Actions = [Ways.AskAPerson("show.ask_person") with { Primary = true }],
        };
    }

    private static Reply Depends(AnswerRecord record, GuidanceSet guidance)
    {
        var followUp = record.Answer.FollowUp!;
        return Base(record, "depends", Words.Heading(Verdict.Depends)) with
        {
            Summary = "It depends on one thing: " + char.ToLowerInvariant(followUp.Question[0]) + followUp.Question[1..],
            Blocks =
            [
                new ChoicesBlock(followUp.Question, [.. followUp.Choices.Select((c, i) => new ReplyAction("followup.choose", c) { Choice = i + 1 })]),
                .. record.Answer.Citations.Select(c => new ClauseBlock(c, [])),
                .. Sample(record, guidance, record.Answer.Citations),
            ],
        };
    }

    /// <summary>Where nothing is asserted the source goes without saying, unless it is only the sample.</summary>
    private static LineBlock[] Sample(AnswerRecord record, GuidanceSet guidance, IReadOnlyList<Citation> clauses) => guidance.IsSample && clauses.Count > 0
        ? [new LineBlock(Ways.SourceLine(guidance, clauses[0], DateOnly.FromDateTime(record.AskedAt.UtcDateTime)), Weight.Small)]
        : [];

    private static Reply Declined(AnswerRecord record) => Base(record, "declined-topic", Words.Heading(Verdict.Decline)) with
    {
        Summary = record.Answer.Text,
        Blocks = [new LineBlock(record.Answer.Text, Weight.Lead)],
        Actions = [Ways.AskAQuestion with { Primary = false }, Ways.CheckADraft],
    };

    private static Reply SpeakingUp(AnswerRecord record, GuidanceSet guidance, IReadOnlyList<string> listeners)
    {
        var a = record.Answer;
        var clause = a.Citations.Concat(a.Nearest).FirstOrDefault();
        List<Block> blocks = [new LineBlock(a.Text, Weight.Lead)];
        if (clause is not null)
        {
            blocks.Add(new ClauseBlock(clause, []));
        }

        if (listeners.Count > 0)
        {
            blocks.Add(new ListBlock("Who listens", [.. listeners.Select(Line.FromString)]));
        }

        blocks.Add(new LineBlock(Words.NobodyTold, Weight.Small));
        blocks.Add(new LineBlock(Ways.SourceLine(guidance, clause, DateOnly.FromDateTime(record.AskedAt.UtcDateTime)), Weight.Small));
        ReplyAction?[] actions = [clause?.Url is { } url ? new ReplyAction("speak.guardian", Words.TalkToTheGuardian) { Url = url } : null, Ways.AskAPerson(), Ways.Source(clause)];
        return Base(record, "answer-speaking-up", Words.FreeToRaise) with
        {
            Sign = Sign.Info,
            Aside = Line.Maybe(clause is null ? null : "From the guidance"),
            Summary = Words.FreeToRaise + ". " + Words.NobodyTold,
            Blocks = blocks,
            Actions = [.. actions.OfType<ReplyAction>()],
        };
    }

    private static Reply Base(AnswerRecord record, string state, string heading) => new()
    {
        State = state,
        Ref = record.Ref,
        Version = record.Version,
        Sign = Words.SignOf(record.Answer.Verdict),
        Heading = heading,
        Summary = heading,
        Asked = record.Question,
        Attached = record.Attachments,
    };
}
