using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.FollowUps;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Questions.Wording;

/// <summary>Puts a decision into words: the clause's own words and a few fixed sentences, nothing else.</summary>
internal sealed class AnswerWording(string question)
{
    private const int WordsInOneLine = 32;

    public Answer Of(Decision decision)
    {
        var settles = decision.Settles;
        var path = decision.Verdict == Verdict.No && settles is not null ? WayToYes.Of(settles) : null;
        return new Answer
        {
            Verdict = decision.Verdict,
            Confidence = Math.Round(Math.Clamp(decision.Certainty, 0, 1), 3),
            Text = TextOf(decision),
            Conditions = [.. decision.Conditions.Select(Sentence)],
            PathToYes = path,
            Citations = settles is null ? [] : decision is { Subject: Subject.AlreadyPosted, Verdict: Verdict.Info } ? Quotes.Steps(settles) : Quotes.WithLeadIn(settles),
            Nearest = [.. decision.MayHelp.Select(Quotes.Of)],
            FollowUp = decision.Asks?.ToFollowUp(),
            Reason = decision.Reason,
            AnsweredBy = settles is { } by && Rulings.RulingDocument.Is(by.Placed.Document.Name) ? AnsweredBy.Ruling : AnsweredBy.Local,
            Subject = decision.Subject,
        };
    }

    private string TextOf(Decision decision) => (decision.Subject, decision.Verdict) switch
    {
        (Subject.SpeakingUp, _) => decision.Settles is null ? AnswerWords.SpeakingUpWithoutClause : AnswerWords.SpeakingUp,
        (Subject.AlreadyPosted, Verdict.Info or Verdict.No or Verdict.YesIf or Verdict.Yes) => $"{AnswerWords.ItHappens} {Words(decision.Settles!)}",
        (Subject.AlreadyPosted, Verdict.Escalate) => AnswerWords.PostedWithoutClause,
        (Subject.TakeDown, Verdict.Info or Verdict.Show) => AnswerWords.AskToTakeDown,
        (_, Verdict.YesIf) => YesIf(decision),
        (_, Verdict.Yes or Verdict.No or Verdict.Info) => Words(decision.Settles!),
        (_, Verdict.Depends) => $"{AnswerWords.DependsOn} {Interrogative.Decapital(decision.Asks!.Question)}",
        (_, Verdict.Show) => decision.OtherLanguage ? AnswerWords.OtherLanguage : AnswerWords.Show,
        (_, Verdict.Decline) => Declined(decision),
        _ => HandedOver(decision),
    };

    private static string YesIf(Decision decision)
    {
        var conditions = decision.Conditions.Select(c => Interrogative.Decapital(c.Trim().TrimEnd('.', ';', ','))).ToArray();
        var line = $"You can, if {Joined(conditions, "and")}.";
        return QuoteVerifier.CountWords(line) <= WordsInOneLine && !decision.Conditions.Contains(decision.Settles!.Statement.Text, StringComparer.Ordinal)
            ? line
            : conditions.Length > 1 ? $"You can, if these {Number(conditions.Length)} things are true." : $"You can, if you keep to this. {Words(decision.Settles!)}";
    }

    private string Declined(Decision decision) =>
        decision.Reason == HandOverReason.Manipulation ? AnswerWords.Manipulation
        : Subjects.Patterns.ChitChat.In(question) ? AnswerWords.Greeting
        : AnswerWords.OffTopic;

    private string HandedOver(Decision decision) => decision.Reason switch
    {
        HandOverReason.Sensitive => decision.Subject == Subject.Urgent ? AnswerWords.Urgent(question) : AnswerWords.Delicate,
        HandOverReason.Conflict => AnswerWords.Conflict,
        HandOverReason.AskedForPerson => AnswerWords.AskedForPerson,
        HandOverReason.GuidanceSaysAsk => $"The guidance says whom to ask. {Words(decision.MayHelp[0])}",
        HandOverReason.OutOfDate => $"The document that covers this ran out on {Day(decision.MayHelp[0].Placed.Document.FrontMatter.Expires!.Value)}, so a person should settle it.",
        _ => AnswerWords.NotCovered,
    };

    /// <summary>The settling statement, with the sentence before it where it points back.</summary>
    private static string Words(ReadClause clause)
    {
        var text = Sentence(clause.Statement.Text);
        return clause.Nearest > 0 && PointsBack.In(text) && clause.Statements[clause.Nearest - 1].Text is var before && QuoteVerifier.CountWords(before) <= WordsInOneLine
            ? $"{Sentence(before)} {text}"
            : text;
    }

    private static readonly Subjects.WordPatterns PointsBack = new(@"^(it|they|this|that|these|those|he|she|otherwise|if not|but|and|so|then|such)\b");

    private static string Sentence(string text)
    {
        var plain = Interrogative.Capital(PlainText.Of(text).TrimEnd(' ', ';', ',', ':'));
        return plain.Length > 0 && plain[^1] is '.' or '!' or '?' or '”' or '"' ? plain : plain + ".";
    }

    private static string Joined(string[] parts, string last) =>
        parts.Length <= 1 ? string.Concat(parts) : string.Join(", ", parts.Take(parts.Length - 1)) + $" {last} " + parts[^1];

    private static string Number(int count) => count switch { 2 => "two", 3 => "three", 4 => "four", 5 => "five", _ => count.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
