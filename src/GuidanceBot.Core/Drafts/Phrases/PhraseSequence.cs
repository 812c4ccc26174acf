namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>One way to say a phrase, its words as numbers of the lexicon.</summary>
sealed record PhraseSequence(int Set, CompiledStep[] Steps);

/// <summary>A step, ready to compare.</summary>
sealed class CompiledStep
{
    readonly int[] _words;
    readonly HashSet<int>? _many;

    public CompiledStep(PhraseStep step, int[] words)
    {
        Gap = step.Gap;
        Apart = step.Apart;
        _words = words;
        _many = words.Length > 8 ? [.. words] : null;
        Classes = step.Classes;
    }

    public int Gap { get; }

    public bool Apart { get; }

    public TokenClass Classes { get; }

    public IReadOnlyList<int> Words => _words;

    public bool Fits(TokenWords token, TokenClass classes)
        => (Classes & classes) != TokenClass.None || (_words.Length > 0 && (Has(token.Itself) || Has(token.Owner) || Has(token.Begins) || Has(token.AlsoBegins)));

    bool Has(int word)
    {
        if (word < 0)
        {
            return false;
        }

        return _many?.Contains(word) ?? Array.IndexOf(_words, word) >= 0;
    }
}
