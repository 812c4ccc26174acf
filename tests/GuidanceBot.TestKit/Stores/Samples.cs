using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.TestKit.Stores;

/// <summary>Records to test with.</summary>
public static class Samples
{
    public static readonly AccountId Nurse = new("fake", "t1", "nurse");

    public static readonly AccountId Reviewer = new("fake", "t1", "reviewer");

    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    public static ConversationAddress Address(string channel = "d1") => new("fake", "t1", channel);

    public static InboundMessage Message(string id, string text = "can i tweet this slide?", string channel = "d1") => new()
    {
        DeliveryId = id,
        Address = Address(channel),
        From = new Sender(Nurse, "A nurse"),
        SentAt = Noon,
        Text = text,
    };

    public static Reply Reply(string text = "Yes") => new() { State = "answer-yes", Ref = "ans_1", Sign = Sign.Yes, Heading = "Yes", Summary = text, Blocks = [new LineBlock(text, Weight.Lead)] };

    public static OutboxMessage Out(string key, string text = "Yes", string channel = "d1", string? slot = null) => new() { Key = key, To = Address(channel), Reply = Reply(text), Slot = slot };

    public static Handled Handled(params OutboxMessage[] replies) => new([], replies, ActResult.Done);

    public static Case Case(string id = "cas_1", string number = "Q-1", string source = "ans_1") => new()
    {
        Id = id,
        Number = number,
        Kind = CaseKind.Question,
        SourceRef = source,
        Asker = Nurse,
        AskerAddress = Address(),
        Text = "Can we use an AI-made picture?",
        Why = "the guidance doesn’t cover it",
        OpenedAt = Noon,
        Since = Noon,
        TargetAt = Noon.AddHours(2),
    };

    public static MoveCase Move(Case c, CaseStep step = CaseStep.Open) => new(c, new CaseMove { CaseId = c.Id, Version = c.Version, Step = step, From = c.State, To = c.State, Role = CaseRole.Asker, At = Noon });

    public static AnswerRecord Answer(string reference = "ans_1") => new()
    {
        Ref = reference,
        Address = Address(),
        Account = Nurse,
        AskedAt = Noon,
        Question = "can i tweet this slide?",
        Answer = new Answer { Verdict = Verdict.Info, Text = "Say that you speak for yourself.", Citations = [new Citation("guidance.md", "sha256:0", "A > B", "Say that your views are your own.", null, "c1")] },
        GuidanceVersion = "sha256:0",
        EngineVersion = "test",
    };

    public static DraftRecord Draft(string reference = "dra_1", string category = "secret", string text = "So proud of ward 7") => new()
    {
        Ref = reference,
        Address = Address(),
        Account = Nurse,
        Versions =
        [
            new DraftVersion
            {
                Number = 1,
                At = Noon,
                Draft = new Draft { Text = text },
                Report = new DraftReport(DraftVerdict.Review, [new Finding { Rule = "R1", Category = category, Severity = Severity.Review, Title = "A title", Message = "A message.", Fix = "A fix." }], null, text),
                GuidanceVersion = "sha256:0",
            },
        ],
    };
}
