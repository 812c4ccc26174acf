namespace GuidanceBot.Core.Questions;

/// <summary>What became of an answer.</summary>
public enum AnswerState
{
    /// <summary>Given.</summary>
    Given,

    /// <summary>The asker said that it answered the question.</summary>
    Solved,

    /// <summary>The asker said that it didn't.</summary>
    NotQuite,

    /// <summary>Handed to a person with the asker's press.</summary>
    HandedOver,

    /// <summary>Followed by another answer to the same question, once a fact was known.</summary>
    FollowedUp,

    /// <summary>Corrected in the open.</summary>
    Corrected,

    /// <summary>Not given: comms reads it first, once its asker sends it.</summary>
    Held,
}
