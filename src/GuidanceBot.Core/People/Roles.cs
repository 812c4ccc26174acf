namespace GuidanceBot.Core.People;

/// <summary>What somebody may do, across all cases.</summary>
[Flags]
public enum Roles
{
    /// <summary>Ask and check.</summary>
    Staff = 0,

    /// <summary>Answer cases.</summary>
    Reviewer = 1,

    /// <summary>Change guidance, rules, modes and queues.</summary>
    Lead = 2,

    /// <summary>Connect platforms, send test pings.</summary>
    Admin = 4,
}
