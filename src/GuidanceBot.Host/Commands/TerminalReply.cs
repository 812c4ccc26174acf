using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Host.Commands;

/// <summary>A reply on the terminal: heading, then one line a part.</summary>
internal static class TerminalReply
{
    public static void Write(TextWriter output, Reply reply)
    {
        output.WriteLine(reply.Heading);
        var text = PlainText.Of(reply, TimeZoneInfo.Local);
        var lines = text.Split('\n');

        // The summary is for notifications: where it only repeats the heading, people have read it.
        foreach (var line in lines.Skip(lines.Length > 1 && lines[0].StartsWith(reply.Heading.TrimEnd('…'), StringComparison.Ordinal) ? 1 : 0))
        {
            output.WriteLine("  " + line);
        }
    }
}
