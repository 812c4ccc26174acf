namespace GuidanceBot.Core.Cases;

/// <summary>When the asker needs it.</summary>
public enum Urgency
{
    /// <summary>Within the hour: the person on call is told at once.</summary>
    Now,

    /// <summary>Today.</summary>
    Today,

    /// <summary>This week.</summary>
    ThisWeek,

    /// <summary>No hurry: it comes in the digest.</summary>
    NoHurry,
}
