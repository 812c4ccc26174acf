namespace GuidanceBot.Core.Questions;

/// <summary>What an answer rests on (contract: <c>answered_by</c>).</summary>
public enum AnsweredBy
{
    /// <summary>The local engine.</summary>
    Local,

    /// <summary>A language model, its quotes verified.</summary>
    Model,

    /// <summary>A decision that a person made before.</summary>
    Ruling,
}
