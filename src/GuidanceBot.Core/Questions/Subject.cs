namespace GuidanceBot.Core.Questions;

/// <summary>Subjects that change how people are spoken to, whatever the verdict.</summary>
public enum Subject
{
    /// <summary>Anything else.</summary>
    Ordinary,

    /// <summary>Raising a concern in one's own name about safety, staffing, pay, conditions or wrongdoing.</summary>
    SpeakingUp,

    /// <summary>It is already out: what to do in the next minute.</summary>
    AlreadyPosted,

    /// <summary>Asking others to take a post down.</summary>
    TakeDown,

    /// <summary>Press, legal threat, harassment or crisis: a person at once.</summary>
    Urgent,

    /// <summary>Asking for an account for a team.</summary>
    TeamAccount,
}
