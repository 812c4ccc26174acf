using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Chat.Web.Tests.Hosting;

/// <summary>Answers by a word in the question, so that every state can be produced.</summary>
internal sealed class FakeEngine : IAnswerEngine
{
    public string Version => "fake";

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Pause { get; set; }

    /// <summary>What it was asked last.</summary>
    public Question? Asked { get; private set; }

    public async ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
    {
        Asked = question;
        await Task.Delay(Pause, cancel);
        return Answer(question, guidance);
    }

    public static Answer Answer(Question question, GuidanceSet guidance)
    {
        Citation Clause(string number) => Clauses.Of(guidance, number);
        bool Has(string word) => question.Text.Contains(word, StringComparison.OrdinalIgnoreCase);
        return question.Text switch
        {
            _ when Has("slide") => new Answer
            {
                Verdict = Verdict.YesIf,
                Text = "You can share it from your own account if these three things are true:",
                Conditions = ["the speaker has not asked people not to", "it shows no patient images and no unpublished results", "you name the speaker in your post"],
                PathToYes = "Not sure about the first? Ask the speaker. “Happy for me to share your slide?” is enough, and most say yes.",
                Citations = [Clause("4.2")],
            },
            _ when Has("where i work") => new Answer { Verdict = Verdict.Yes, Text = "Say it in words. Just leave the logo to the official accounts.", Citations = [Clause("6.1")] },
            _ when Has("selfie") => new Answer
            {
                Verdict = Verdict.No,
                Text = "Not on the ward: even with nobody in the frame, screens, boards and voices give patients away.",
                PathToYes = "The same selfie in the staff room or outside the main door is fine. Or ask comms for an empty room; they often manage it the same day.",
                Citations = [Clause("5.1")],
            },
            _ when Has("complains") => new Answer { Verdict = Verdict.Info, Text = "Thank them, and take it somewhere private.", Citations = [Clause("7.2")] },
            _ when Has("staffing") => new Answer { Verdict = Verdict.Info, Text = "You don’t need anyone’s leave to raise it.", Citations = [Clause("11.1")], Subject = Subject.SpeakingUp },
            _ when Has("trial results") && question.Facts.GetValueOrDefault("embargo_lifted") == "Yes, it has lifted" => new Answer { Verdict = Verdict.Yes, Text = "The embargo has lifted, so go ahead.", Citations = [Clause("4.3")] },
            _ when Has("trial results") => new Answer
            {
                Verdict = Verdict.Depends,
                Text = "It depends on the embargo.",
                Citations = [Clause("4.3")],
                FollowUp = new FollowUp("embargo_lifted", "Has the embargo lifted?", ["Yes, it has lifted", "Not yet", "I don’t know"]),
            },
            _ when Has("card") => new Answer { Verdict = Verdict.Show, Text = "", Nearest = [Clause("5.2"), Clause("3.2"), Clause("7.2")], Reason = HandOverReason.LowConfidence },
            _ when Has("journalist") => new Answer { Verdict = Verdict.Escalate, Text = "Please don’t reply to the journalist yet. Comms will help you with what to say.", Subject = Subject.Urgent, Reason = HandOverReason.Sensitive, Nearest = [Clause("1.3")] },
            _ when Has("canteen") => new Answer { Verdict = Verdict.Decline, Text = "I only know the Trust’s social media guidance. The intranet’s front page has the menu.", Reason = HandOverReason.OffTopic },
            _ when Has("ask a person") => new Answer { Verdict = Verdict.Escalate, Text = "Comms can settle this.", Reason = HandOverReason.AskedForPerson },
            _ => new Answer { Verdict = Verdict.Show, Text = "", Nearest = [Clause("5.1")], Reason = HandOverReason.NotCovered },
        };
    }
}
