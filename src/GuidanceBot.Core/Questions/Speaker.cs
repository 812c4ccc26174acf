namespace GuidanceBot.Core.Questions;

/// <summary>Who spoke in a conversation.</summary>
public enum Speaker
{
    /// <summary>The person who asks.</summary>
    Staff,

    /// <summary>GuidanceBot.</summary>
    Bot,
}
