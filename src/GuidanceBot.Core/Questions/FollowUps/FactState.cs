namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>What is known of a condition.</summary>
internal enum FactState
{
    /// <summary>Nobody was asked.</summary>
    Open,

    /// <summary>It holds.</summary>
    Met,

    /// <summary>It doesn't hold.</summary>
    NotMet,

    /// <summary>The asker was asked and can't tell.</summary>
    Unknown,
}
