using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>A case as one reviewer sees it.</summary>
/// <param name="Case">The case.</param>
/// <param name="History">Its moves, oldest first.</param>
/// <param name="Role">What the reviewer is to it.</param>
/// <param name="Me">The reviewer.</param>
public sealed record DeskCase(Case Case, IReadOnlyList<CaseMove> History, CaseRole Role, AccountId Me)
{
    /// <summary>What it covers where this reviewer hasn't opened it.</summary>
    public CoveredThings Hidden { get; init; } = new(0, 0);

    /// <summary>Why this reviewer can't approve its words yet; null: they can.</summary>
    public string? Unread { get; init; }

    /// <summary>Decisions about something like it, the nearest first.</summary>
    public IReadOnlyList<KeptRuling> Alike { get; init; } = [];

    /// <summary>Forms for what can be done with it beside deciding.</summary>
    public IReadOnlyList<Form> More { get; init; } = [];

    /// <summary>True where this reviewer has it.</summary>
    public bool IsMine => Case.Holder == Me;

    /// <summary>True where what the asker covered is open to this reviewer.</summary>
    public bool Opened { get; init; }

    /// <summary>True where the table lets this reviewer do it now.</summary>
    public bool May(CaseStep step) => CaseLifecycle.Try(Case.State, step, Role).Allowed;

    /// <summary>When the holder took it; null where nobody has it.</summary>
    public DateTimeOffset? ClaimedAt => Case.Holder is null ? null : History.LastOrDefault(m => m.Step is CaseStep.Claim or CaseStep.TakeOver or CaseStep.AskBack && m.By == Case.Holder)?.At;

    /// <summary>The decisions open to this reviewer.</summary>
    public IReadOnlyList<DeskOutcome> Outcomes => [.. DeskOutcome.Of(Case).Where(o => May(o.Step) && (Unread is null || o.Step != CaseStep.Approve))];
}
