using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Chat.Web.Tests.Hosting;

/// <summary>Answers from the text in force by its words: the first clause that holds a word of the question decides.</summary>
internal sealed class WordEngine : IAnswerEngine
{
    public string Version => "words";

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Pause { get; set; }

    public async ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
    {
        await Task.Delay(Pause, cancel);
        var words = question.Text.ToLowerInvariant().Split([' ', '?', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3 && w is not ("share" or "post")).ToList();
        var found = guidance.Clauses.FirstOrDefault(c => words.Exists(w => c.Clause.Reading.Contains(w, StringComparison.OrdinalIgnoreCase)));
        if (found is null)
        {
            return new Answer { Verdict = Verdict.Show, Text = "", Reason = HandOverReason.NotCovered };
        }

        var text = found.Clause.Run.Of(found.Document.Text);
        var citation = new Citation(found.Document.Name, found.Document.Version, found.Clause.Section, text, null, found.Clause.Id, found.Clause.Number);
        var condition = text.Split(" if ", 2);
        return text switch
        {
            _ when words.Contains("staffing") => new Answer { Verdict = Verdict.Info, Text = "You don’t need anyone’s leave to raise it.", Citations = [citation], Subject = Subject.SpeakingUp },
            _ when condition.Length == 2 && text.StartsWith("You may", StringComparison.Ordinal) => new Answer { Verdict = Verdict.YesIf, Text = "You may, if:", Conditions = [condition[1].TrimEnd('.')], Citations = [citation] },
            _ when text.StartsWith("You may", StringComparison.Ordinal) => new Answer { Verdict = Verdict.Yes, Text = "You may.", Citations = [citation] },
            _ when text.StartsWith("Never", StringComparison.Ordinal) => new Answer { Verdict = Verdict.No, Text = "Not that one.", PathToYes = "Ask the comms desk.", Citations = [citation] },
            _ => new Answer { Verdict = Verdict.Info, Text = "It says this.", Citations = [citation] },
        };
    }
}
