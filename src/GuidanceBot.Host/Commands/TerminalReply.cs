using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Host.Commands;

/// <summary>A reply on the terminal: heading, then one line a part.</summary>
internal static class TerminalReply
{
    public static void Write(TextWriter output, Reply reply)
    {
        output.WriteLine(reply.Heading);
        var text = PlainText.Of(reply, TimeZoneInfo.Local);
        foreach (var line in text.Split('\n').SkipWhile((l, i) => i == 0))
        {
            output.WriteLine("  " + line);
        }
    }
}
