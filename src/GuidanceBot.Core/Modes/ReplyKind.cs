namespace GuidanceBot.Core.Modes;

/// <summary>What a reply is to whoever might have to approve it.</summary>
public enum ReplyKind
{
    /// <summary>About raising a concern.</summary>
    SpeakingUp,

    /// <summary>What to do in the first minute: it is already out.</summary>
    FirstMinute,

    /// <summary>Off topic, chit-chat, manipulation: nothing is said that could be wrong.</summary>
    NotOurs,

    /// <summary>They ask for a person: the press that sends it is on its way.</summary>
    AsksForPerson,

    /// <summary>A yes, a no, a yes with conditions or an information that an exact quote bears.</summary>
    SureAnswer,

    /// <summary>Anything else: a question back, clauses without a verdict, "this one needs a person".</summary>
    UnsureAnswer,

    /// <summary>A check that found nothing, or what the author can put right.</summary>
    PlainCheck,

    /// <summary>A check that says: a person should see it first.</summary>
    UnsureCheck,
}
