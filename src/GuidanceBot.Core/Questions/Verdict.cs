namespace GuidanceBot.Core.Questions;

/// <summary>How a question is answered (contract, <c>ask</c>).</summary>
public enum Verdict
{
    /// <summary>Allowed.</summary>
    Yes,

    /// <summary>Allowed on conditions, all listed.</summary>
    YesIf,

    /// <summary>Not as it is; with the way to yes where the guidance leaves one.</summary>
    No,

    /// <summary>One missing fact decides: the follow-up asks for it.</summary>
    Depends,

    /// <summary>Not a may-I question: what the guidance says.</summary>
    Info,

    /// <summary>No verdict: up to three clauses to choose from, one tap to a person.</summary>
    Show,

    /// <summary>A person should settle it; nothing is sent before the press.</summary>
    Escalate,

    /// <summary>Off topic, chit-chat or manipulation: a short line, no ping.</summary>
    Decline,
}
