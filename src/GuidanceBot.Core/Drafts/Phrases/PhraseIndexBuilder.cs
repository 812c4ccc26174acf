namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>Gathers the phrases of all rules, so that one pass over a text finds them all.</summary>
/// <param name="lists">Word lists that phrases may name.</param>
/// <param name="givenNames">Given names, in lower case.</param>
public sealed class PhraseIndexBuilder(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, IEnumerable<string> givenNames)
{
    readonly PhraseParser _parser = new(lists);
    readonly List<PhraseSequence> _sequences = [];
    readonly Lexicon _lexicon = new(givenNames);
    int _sets;

    /// <summary>Adds a set.</summary>
    /// <exception cref="PhraseSyntaxException">A phrase can't be read.</exception>
    public PhraseSet Add(IReadOnlyCollection<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        if (phrases.Count == 0)
        {
            return PhraseSet.None;
        }

        foreach (var phrase in phrases)
        {
            foreach (var way in _parser.Parse(phrase))
            {
                _sequences.Add(new PhraseSequence(_sets, [.. way.Select(s => new CompiledStep(s, [.. s.Words.Select(_lexicon.Add)]))]));
            }
        }

        return new PhraseSet(_sets++);
    }

    /// <summary>The finished index.</summary>
    public PhraseIndex Build()
    {
        _lexicon.Freeze();
        return new PhraseIndex(_lexicon, _sequences);
    }
}
