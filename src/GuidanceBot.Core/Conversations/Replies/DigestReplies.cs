using System.Globalization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>Cases without hurry, in one message. It names nobody.</summary>
public static class DigestReplies
{
    /// <summary>Opens a question of it; the choice is its number.</summary>
    public const string OpenQuestion = "digest.question";

    /// <summary>Opens a draft of it; the choice is its number.</summary>
    public const string OpenDraft = "digest.draft";

    /// <summary>The message.</summary>
    public static Reply Of(string reference, IReadOnlyList<Case> listed, int waiting)
    {
        ArgumentNullException.ThrowIfNull(listed);
        var count = waiting == 1 ? "One case waits" : string.Create(CultureInfo.InvariantCulture, $"{waiting} cases wait");
        List<Block> blocks = [new ListBlock(null, [.. listed.Select(LineOf)])];
        if (waiting > listed.Count)
        {
            blocks.Add(new LineBlock($"{waiting - listed.Count} more are at the desk.", Weight.Small));
        }

        blocks.Add(new ChoicesBlock("Open one to answer it:", [.. listed.Select(Open)]));
        return new Reply
        {
            State = "digest",
            Ref = reference,
            Sign = Sign.Person,
            Heading = $"{count}, no hurry",
            Summary = $"{count}, no hurry.",
            Blocks = blocks,
            Alert = true,
        };
    }

    private static Line LineOf(Case c) => Line.Of(new TextRun(c.Number, Bold: true), $": {Excerpt.Of(CoveredNames.Beginning(c.Draft?.Draft.Text ?? c.Text), 100)} · needed by ", new TimeRun(c.TargetAt, TimeShape.DateTime));

    private static ReplyAction Open(Case c) => new(c.Kind == CaseKind.Draft ? OpenDraft : OpenQuestion, "Open " + c.Number)
    {
        Choice = int.Parse(c.Number.AsSpan(2), CultureInfo.InvariantCulture),
    };
}
