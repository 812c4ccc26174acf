namespace GuidanceBot.Core.Cases;

/// <summary>What can be done with a case.</summary>
public enum CaseStep
{
    /// <summary>The asker pressed "Send to comms".</summary>
    Open,

    /// <summary>A reviewer takes it.</summary>
    Claim,

    /// <summary>A reviewer takes it from another.</summary>
    TakeOver,

    /// <summary>The holder gives it back to everyone.</summary>
    Release,

    /// <summary>The holder hands it to another reviewer.</summary>
    HandOn,

    /// <summary>A reviewer asks the asker something.</summary>
    AskBack,

    /// <summary>The asker replies to that.</summary>
    Reply,

    /// <summary>The asker adds something.</summary>
    Add,

    /// <summary>The asker says that it can't wait.</summary>
    Urge,

    /// <summary>A reviewer leaves a note that the asker never sees.</summary>
    Note,

    /// <summary>A reviewer looks at a covered name or picture; the asker sees that.</summary>
    Reveal,

    /// <summary>A reviewer answers a question.</summary>
    Answer,

    /// <summary>A reviewer approves a draft, as it is or edited.</summary>
    Approve,

    /// <summary>A reviewer declines, with a reason and a way to yes.</summary>
    Decline,

    /// <summary>The asker takes it back.</summary>
    Withdraw,

    /// <summary>The clock: nobody answered in time.</summary>
    Expire,

    /// <summary>The asker is still unsure, or a reviewer opens it again.</summary>
    Reopen,

    /// <summary>The asker says that it is solved.</summary>
    Solve,

    /// <summary>A reviewer says where an approved post went out.</summary>
    Posted,

    /// <summary>A reviewer corrects what was sent, openly.</summary>
    Correct,

    /// <summary>A reviewer keeps the outcome as a decision.</summary>
    Keep,

    /// <summary>The clock: a reminder was sent.</summary>
    Remind,

    /// <summary>The clock: it goes to the backup.</summary>
    Escalate,

    /// <summary>The clock: it stood in the digest.</summary>
    Gather,

    /// <summary>Another asker's question joined its card.</summary>
    Join,

    /// <summary>A question leaves the card that it had joined.</summary>
    Part,

    /// <summary>A reviewer wants no more pings about it.</summary>
    Mute,
}
