using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary>Where a person's questions and drafts have got to. What was asked about speaking up is in no list.</summary>
internal sealed class MyQuestions(IAnswers answers, IDrafts drafts, ICases cases)
{
    private const int MostLines = 30;

    /// <summary>The newest first, with the answers that the person called useful.</summary>
    public async ValueTask<Mine> OfAsync(AccountId me, CancellationToken cancel)
    {
        var own = await cases.ListAsync(new CaseFilter(Asker: me, Max: MostLines), cancel);
        var asked = await answers.OfAsync(me, MostLines * 2, cancel);
        var checkedDrafts = await drafts.OfAsync(me, MostLines, cancel);
        var taken = own.Select(c => c.SourceRef.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var lines = own.Select(Line)
            .Concat(asked.Where(a => a.Answer.Subject != Subject.SpeakingUp && a.State is not (AnswerState.FollowedUp or AnswerState.Held) && !taken.Contains(a.Ref)).Select(Line))
            .Concat(checkedDrafts.Where(d => !taken.Contains(d.Ref) && d.Latest.HeldIn is null && !d.Latest.Report.Findings.Any(f => f.Category == "speaking_up")).Select(Line))
            .OrderByDescending(l => l.At).Take(MostLines).ToList();
        return new Mine(lines, asked.Where(a => a.State == AnswerState.Solved).Select(a => a.Ref).ToHashSet(StringComparer.Ordinal));
    }

    private static MineLine Line(Case c) => new(
        c.Draft is { } d ? "Draft: " + Excerpt.Of(d.Draft.Text, 80) : Excerpt.Of(c.Text, 80),
        CaseCards.SignOf(c.State),
        StateWords(c),
        c.OpenedAt,
        Here(c.AskerAddress),
        c.Id);

    private static MineLine Line(AnswerRecord a) => new(Excerpt.Of(a.Question, 80), Words.SignOf(a.Stands.Verdict), Words.Heading(a.Stands.Verdict), a.AskedAt, Here(a.Address), a.Ref);

    private static MineLine Line(DraftRecord d) => new(
        "Draft: " + Excerpt.Of(d.Latest.Draft.Text, 80),
        d.Latest.Report.Verdict switch { DraftVerdict.Ready => Sign.Ready, DraftVerdict.Fix => Sign.Fix, _ => Sign.Review },
        DraftReplies.VerdictWords(d.Latest.Report),
        d.Latest.At,
        Here(d.Address),
        d.Ref);

    /// <summary>A state as its asker reads it: "waiting" is what comms sees.</summary>
    private static string StateWords(Case c) => c.State switch
    {
        CaseState.Waiting or CaseState.Claimed => "With comms",
        CaseState.AskedBack => "Comms has a question for you",
        CaseState.Approved when c.Outcome is { WithEdits: true } => "Approved with edits",
        _ => CaseWords.State(c.State),
    };

    private static string? Here(ConversationAddress address) => address.Chat == WebEdge.Name ? address.Thread : null;
}

/// <summary>What a person asked, and what they said to it.</summary>
/// <param name="Lines">Their questions and drafts, the newest first.</param>
/// <param name="Solved">References of answers that they called useful.</param>
public sealed record Mine(IReadOnlyList<MineLine> Lines, IReadOnlySet<string> Solved);
