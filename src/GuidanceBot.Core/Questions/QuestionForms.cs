using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Core.Questions;

/// <summary>The form for a question.</summary>
public static class QuestionForms
{
    /// <summary>Ask a question.</summary>
    public static Form Ask(ReadsFirst? reads = null) => new()
    {
        State = reads is null ? "ask-form" : "ask-form-assisted",
        Title = Words.AskAQuestion,
        Verb = "question.submit",
        Send = "Ask",
        Ref = reads?.Token ?? "new",
        Blocks = reads is null ? [] : [new LineBlock(reads.Line)],
        Fields =
        [
            new TextField("question", "What would you like to post?") { Long = true, Required = true, MaxLength = 3000, Hint = "Leave patients’ details out.", Example = "can i tweet this slide?" },
            new PickField("platform", "Where?", [new("any", "Anywhere"), .. Enum.GetValues<Platform>().Where(p => p != Platform.Any).Select(p => new PickOption(p.ToString().ToLowerInvariant(), DraftReplies.PlatformName(p)))]) { Value = "any" },
            new TextField("event", "For which event?") { Example = "For example: staff awards", MaxLength = 150 },
            .. reads is null ? [] : (FormField[])[ConsentReplies.NamelessTick],
        ],
    };
}
