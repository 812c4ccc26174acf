using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Cases;

/// <summary>What the bot would have said: the answer form of a case that comms reads first, filled in.</summary>
public sealed record HeldAnswer
{
    /// <summary>The verdict; null: the bot has none, or it is a draft.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The first line of the answer, for a draft what the check comes to; empty: the reviewer has to write it.</summary>
    public required string Lead { get; init; }

    /// <summary>Every condition.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>What would be fine, or who can allow it.</summary>
    public string? WayToYes { get; init; }

    /// <summary>The clause that it rests on.</summary>
    public Citation? Clause { get; init; }

    /// <summary>What it would ask the asker; null: nothing.</summary>
    public FollowUp? AskBack { get; init; }

    /// <summary>The words of the answer, as they would be sent.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => string.Join('\n', [Lead, .. Conditions.Select(c => "– " + c)]);

    /// <summary>True where one press can let it go out: a "no" needs its way to yes.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool CanGoOut => Verdict is { } v && Lead.Length > 0 && (v != Questions.Verdict.No || WayToYes is { Length: > 0 });

    /// <summary>Of an answer.</summary>
    public static HeldAnswer Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var asserts = answer.Verdict is Questions.Verdict.Yes or Questions.Verdict.YesIf or Questions.Verdict.No or Questions.Verdict.Info;
        return new HeldAnswer
        {
            Verdict = asserts ? answer.Verdict : null,
            Lead = asserts ? answer.Text : "",
            Conditions = asserts ? answer.Conditions : [],
            WayToYes = asserts ? answer.PathToYes : null,
            Clause = asserts && answer.Citations.Count > 0 ? answer.Citations[0] : null,
            AskBack = answer.FollowUp,
        };
    }

    /// <summary>Of a check: what a reviewer would decline it with.</summary>
    public static HeldAnswer Of(DraftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var counts = report.Findings.Where(f => f.Severity != Severity.Advice && f.Waived is null).ToList();
        return new HeldAnswer
        {
            Lead = counts.Count == 0 ? "" : DraftReplies.VerdictWords(report) + ":",
            Conditions = [.. counts.Select(f => f.Message)],
            WayToYes = counts.Count == 0 ? null : string.Join('\n', counts.Select(f => f.Fix).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)),
        };
    }
}
