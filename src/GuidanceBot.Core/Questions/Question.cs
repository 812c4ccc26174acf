namespace GuidanceBot.Core.Questions;

/// <summary>A question as the engine gets it.</summary>
public sealed record Question
{
    /// <summary>Longest question, in UTF-16 units.</summary>
    public const int MaxLength = 4000;

    /// <summary>Most turns of history that are looked at.</summary>
    public const int MaxHistory = 20;

    /// <summary>What was asked, masked.</summary>
    public required string Text { get; init; }

    /// <summary>Facts known so far, by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was said before in this conversation, oldest first.</summary>
    public IReadOnlyList<Turn> History { get; init; } = [];
}
