using System.Text.RegularExpressions;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations;

/// <summary>Help, welcome and "my questions".</summary>
public sealed partial class CommandHandler(IGuidanceLibrary library, IAnswers answers, IDrafts drafts, ICases cases, ModeBook modes, Holding holding) : IDeliveryHandler
{
    private const int MostLines = 10;

    /// <summary>The command in a message, or null.</summary>
    public static string? Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 60 ? null : Known().Match(text.Trim()) is { Success: true } m ? m.Groups["command"].Value.ToLowerInvariant() switch
        {
            "hi" or "hello" or "hey" or "hiya" or "start" => "welcome",
            "help" or "what can you do" or "?" => "help",
            _ => "mine",
        } : null;
    }

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        var asked = (handling.Delivery as InboundMessage)?.Text;
        var command = handling.Delivery is InboundAction action ? action.Verb.Split('.')[^1] : Recognise(asked!);
        var reference = handling.NewRef("com");
        switch (command)
        {
            case "welcome":
                handling.Conversation = handling.Conversation with { Welcomed = true };
                var reads = await modes.NoticeAsync(handling.Delivery.Address, handling.Now, cancel);
                await holding.RememberToldAsync(handling, reads, cancel);
                handling.Say(WelcomeReplies.Welcome(reference, library.Current, reads) with { Asked = asked });
                break;
            case "mine":
                handling.Say(WelcomeReplies.Mine(reference, await MineAsync(handling.Delivery.From.Account, cancel), asked));
                break;
            case "help":
                handling.Say(WelcomeReplies.Help(reference, asked));
                break;
            default:
                handling.Refuse("I don’t know that button. It may be from an older message.");
                break;
        }
    }

    /// <summary>Where a person's questions and drafts have got to, newest first; what raises a concern stands in no list.</summary>
    /// <param name="me">Whose.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="settledOnly">True where the cases that are open stand somewhere else on the page.</param>
    public async ValueTask<IReadOnlyList<Line>> MineAsync(AccountId me, CancellationToken cancel, bool settledOnly = false)
    {
        var sent = await cases.ListAsync(new CaseFilter(Asker: me, Max: MostLines), cancel);
        var taken = sent.Select(c => c.SourceRef.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var lines = sent.Where(c => !settledOnly || CaseLifecycle.IsClosed(c.State)).Select(c => (At: c.OpenedAt, Line: Line.Of(new TextRun(Excerpt.Of(c.Draft?.Draft.Text ?? c.Text), Bold: true), $" · {c.Number}: {CaseWords.State(c.State)}")))
            .Concat((await answers.OfAsync(me, MostLines, cancel)).Where(a => a.Answer.Subject != Subject.SpeakingUp && a.State != AnswerState.Held && !taken.Contains(a.Ref))
                .Select(a => (At: a.AskedAt, Line: Line.Of(new TextRun(Excerpt.Of(a.Question), Bold: true), " · " + Words.Heading(a.Stands.Verdict)))))
            .Concat((await drafts.OfAsync(me, MostLines, cancel)).Where(d => !taken.Contains(d.Ref) && d.Latest.HeldIn is null && !d.Latest.Report.Findings.Any(f => f.Category == "speaking_up"))
                .Select(d => (At: d.Latest.At, Line: Line.Of(new TextRun("Draft: " + Excerpt.Of(d.Latest.Draft.Text), Bold: true), " · " + DraftReplies.VerdictWords(d.Latest.Report)))));
        return [.. lines.OrderByDescending(l => l.At).Take(MostLines).Select(l => l.Line)];
    }

    [GeneratedRegex(@"^/?(?<command>hi|hello|hey|hiya|start|help|what can you do|\?|my questions|my questions and cases|my cases|my drafts)[\s!.?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Known();
}
