namespace GuidanceBot.Core.Cases;

/// <summary>What somebody is to one case, decided on the server from who they are.</summary>
public enum CaseRole
{
    /// <summary>The person who asked.</summary>
    Asker,

    /// <summary>A reviewer who doesn't hold it.</summary>
    Reviewer,

    /// <summary>The reviewer who holds it.</summary>
    Holder,

    /// <summary>The clock.</summary>
    Clock,

    /// <summary>Anybody else.</summary>
    Nobody,
}
