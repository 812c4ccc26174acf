namespace GuidanceBot.Core.Questions;

/// <summary>Why nothing was asserted (contract: <c>reason</c> for <c>show</c>, <c>escalate</c>, <c>decline</c>).</summary>
public enum HandOverReason
{
    /// <summary>The guidance doesn't cover it.</summary>
    NotCovered,

    /// <summary>Clauses were found, none with enough certainty.</summary>
    LowConfidence,

    /// <summary>Two clauses say different things.</summary>
    Conflict,

    /// <summary>Patients, minors, legal or media threat, harassment, crisis.</summary>
    Sensitive,

    /// <summary>The clause itself says that a person must be asked.</summary>
    GuidanceSaysAsk,

    /// <summary>The asker wants a person.</summary>
    AskedForPerson,

    /// <summary>The language model that was asked for can't be reached.</summary>
    ModelUnavailable,

    /// <summary>The document is past its <c>expires</c> day.</summary>
    OutOfDate,

    /// <summary>Not about posting.</summary>
    OffTopic,

    /// <summary>An attempt to talk the bot into a verdict.</summary>
    Manipulation,
}
