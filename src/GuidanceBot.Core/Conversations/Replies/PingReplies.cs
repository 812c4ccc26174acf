namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A test of the way to the reviewers.</summary>
public static class PingReplies
{
    /// <summary>The message.</summary>
    public static Reply Of(string reference, string queue) => new()
    {
        State = "test-ping",
        Ref = reference,
        Sign = Sign.Info,
        Heading = "This is a test",
        Summary = $"A test: cases of “{queue}” reach you here.",
        Blocks = [new LineBlock($"Cases of “{queue}” reach you here. Nothing waits, and there’s nothing to do.", Weight.Lead)],
        Alert = true,
    };
}
