namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>A set of phrases in a <see cref="PhraseIndex"/>: what one rule looks for.</summary>
/// <param name="Id">Its number in the index; -1 for the empty set.</param>
public readonly record struct PhraseSet(int Id)
{
    /// <summary>Finds nothing.</summary>
    public static PhraseSet None { get; } = new(-1);

    /// <summary>True for the empty set.</summary>
    public bool IsNone => Id < 0;
}
