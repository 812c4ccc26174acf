namespace GuidanceBot.Core.Conversations;

/// <summary>What a message is meant to be, where the person has already said so.</summary>
public enum MessageIntent
{
    /// <summary>Nothing was said: the router decides.</summary>
    Unsaid,

    /// <summary>Asked in a form or after a command.</summary>
    Question,

    /// <summary>Pasted in a form or after a command.</summary>
    Draft,
}
