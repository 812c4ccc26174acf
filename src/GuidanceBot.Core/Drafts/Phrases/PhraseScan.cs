namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>One scan: the tokens' words and classes, and what was found so far.</summary>
sealed class PhraseScan(IReadOnlyList<Token> tokens, TokenWords[] words, TokenClass[] classes)
{
    public TokenWords[] Words => words;

    public TokenClass[] Classes => classes;

    public List<PhraseHit> Hits { get; } = [];

    /// <summary>The first step fits here: follows the others. Gaps stay inside a sentence.</summary>
    public void Follow(PhraseSequence sequence, int at)
    {
        var last = sequence.Steps.Length == 1 ? at : Follow(sequence.Steps, 1, at);
        if (last >= 0)
        {
            Hits.Add(new PhraseHit(sequence.Set, at, last));
        }
    }

    int Follow(CompiledStep[] steps, int step, int at)
    {
        var sentence = tokens[at].Sentence;
        var limit = Math.Min(tokens.Count - 1, at + 1 + steps[step].Gap);
        for (var next = at + 1; next <= limit && tokens[next].Sentence == sentence; next++)
        {
            if (!steps[step].Fits(words[next], classes[next]) || (steps[step].Apart && !tokens[next].Is(TokenMarks.Apart)))
            {
                continue;
            }

            var last = step == steps.Length - 1 ? next : Follow(steps, step + 1, next);
            if (last >= 0)
            {
                return last;
            }
        }

        return -1;
    }
}
