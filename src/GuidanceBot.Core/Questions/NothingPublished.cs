namespace GuidanceBot.Core.Questions;

/// <summary>What every engine says where no guidance is published.</summary>
internal static class NothingPublished
{
    public static Answer Answer { get; } = new()
    {
        Verdict = Verdict.Escalate,
        Reason = HandOverReason.NotCovered,
        Text = "No guidance has been published yet, so a person should settle it.",
    };
}
