using GuidanceBot.Core.Cases;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>A row of a case's history as a sentence.</summary>
public static class MoveText
{
    /// <summary>The sentence, for this reviewer.</summary>
    public static string Of(CaseMove move, Case c, AccountId me)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(c);
        var who = move.Role == CaseRole.Asker ? "The asker" : move.By == me ? "You" : move.ByName ?? "A comms reviewer";
        return move.Step switch
        {
            CaseStep.Open => $"The asker sent {c.Number}{(c.Nameless ? ", without a name" : "")}.",
            CaseStep.Claim => $"{who} claimed it.",
            CaseStep.TakeOver => $"{who} took it over.",
            CaseStep.Release => $"{who} gave it back to everyone.",
            CaseStep.HandOn => $"{who} handed it on.",
            CaseStep.AskBack => $"{who} asked back{Said(move)}",
            CaseStep.Reply => $"The asker replied{Said(move)}",
            CaseStep.Add => $"The asker added{Said(move)}",
            CaseStep.Urge => "The asker says that it can’t wait.",
            CaseStep.Note => $"{who} noted{Said(move)}",
            CaseStep.Reveal => $"{who} opened what was covered{Said(move)}",
            CaseStep.Answer => $"{who} answered{Said(move)}",
            CaseStep.Approve => $"{who} approved it{Said(move)}",
            CaseStep.Decline => $"{who} declined{Said(move)}",
            CaseStep.Withdraw => "The asker withdrew it.",
            CaseStep.Expire => "Nobody answered in time: it’s closed, and the asker was told.",
            CaseStep.Reopen when move.Role == CaseRole.Asker => "The asker is still unsure: reopened.",
            CaseStep.Reopen => $"{who} reopened it.",
            CaseStep.Solve => "The asker says: that solves it.",
            CaseStep.Posted => $"{who} posted it{Said(move)}",
            CaseStep.Correct => $"{who} corrected what was sent{Said(move)}",
            CaseStep.Remind => move.Text ?? "A reminder was sent.",
            CaseStep.Join => $"{move.Text} asks the same and joined it.",
            CaseStep.Part when c.AlsoAsked.Count > 0 || move.Role == CaseRole.Clock => $"It goes its own way from {move.Text}.",
            CaseStep.Part => $"{who} split it off from {move.Text}.",
            CaseStep.Gather => "It stood in the digest.",
            CaseStep.Escalate => "It went to the backup.",
            CaseStep.Mute => $"{who} wants no more pings about it.",
            _ => move.Step.ToString(),
        };
    }

    private static string Said(CaseMove move) => move.Text is { Length: > 0 } text ? $": “{text}”" : ".";
}
