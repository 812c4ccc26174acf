namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>What becomes of a clause.</summary>
public enum ChangeKind
{
    /// <summary>It stays as it is.</summary>
    Same,

    /// <summary>Its words change.</summary>
    Changed,

    /// <summary>The same words stand under another heading or number.</summary>
    Moved,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It goes.</summary>
    Removed,
}
