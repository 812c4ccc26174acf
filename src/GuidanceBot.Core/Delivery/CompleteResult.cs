namespace GuidanceBot.Core.Delivery;

/// <summary>What came of completing a delivery.</summary>
public enum CompleteResult
{
    /// <summary>Committed.</summary>
    Done,

    /// <summary>Another worker holds it now: nothing was written.</summary>
    LeaseLost,

    /// <summary>Something that was read has changed since: nothing was written, read again.</summary>
    Stale,
}
