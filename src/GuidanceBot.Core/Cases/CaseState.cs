namespace GuidanceBot.Core.Cases;

/// <summary>Where a case stands. The last five are closed.</summary>
public enum CaseState
{
    /// <summary>Nobody has it yet.</summary>
    Waiting,

    /// <summary>A reviewer has it.</summary>
    Claimed,

    /// <summary>A reviewer has asked the asker something; the clock is paused.</summary>
    AskedBack,

    /// <summary>A question was answered.</summary>
    Answered,

    /// <summary>A draft was approved, as it was or with edits.</summary>
    Approved,

    /// <summary>Declined, with a reason and a way to yes.</summary>
    Declined,

    /// <summary>The asker took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time.</summary>
    Expired,
}
