namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>How a moment is shown.</summary>
public enum TimeShape
{
    /// <summary>14:05</summary>
    Time,

    /// <summary>26 November 2026</summary>
    Date,

    /// <summary>26 November 2026, 14:05</summary>
    DateTime,
}
