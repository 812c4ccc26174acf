using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Modes;

/// <summary>What people read before they type: that comms reads it first, and when they are there.</summary>
/// <param name="Before">The words before the ones that matter.</param>
/// <param name="Bold">The ones that matter.</param>
/// <param name="After">The rest.</param>
/// <param name="Title">The same, short.</param>
public sealed record ReadsFirst(string Before, string Bold, string After, string Title)
{
    /// <summary>As plain text.</summary>
    public string Text => Before + Bold + After;

    /// <summary>As a line.</summary>
    public Line Line => Line.Of(new TextRun(Before), new TextRun(Bold, Bold: true), new TextRun(After));

    /// <summary>What a form or a page carries that has shown it: another mode or other hours make another one.</summary>
    public string Token => Refs.For("told", Text);
}
