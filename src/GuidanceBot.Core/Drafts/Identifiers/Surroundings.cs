namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>The words on both sides of a candidate, nearest first. Whole words only: "public" holds no "lic".</summary>
readonly struct Surroundings
{
    const int MostWords = 12;
    const int Furthest = 120;

    public Surroundings(string text, int start, int end)
    {
        Before = Backwards(text, start);
        After = Forwards(text, end);
    }

    public IReadOnlyList<string> Before { get; }

    public IReadOnlyList<string> After { get; }

    /// <summary>True where one of the cues stands among so many words before or after. A cue may be two words.</summary>
    public bool Near(IReadOnlySet<string> cues, int before, int after) => Has(cues, Before, before, backwards: true) || Has(cues, After, after, backwards: false);

    static bool Has(IReadOnlySet<string> cues, IReadOnlyList<string> words, int most, bool backwards)
    {
        for (var i = 0; i < Math.Min(most, words.Count); i++)
        {
            if (cues.Contains(words[i]) || (i + 1 < words.Count && cues.Contains(backwards ? words[i + 1] + " " + words[i] : words[i] + " " + words[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    static List<string> Backwards(string text, int from)
    {
        var words = new List<string>();
        var floor = Math.Max(0, from - Furthest);
        var at = from;
        while (at > floor && words.Count < MostWords)
        {
            while (at > floor && !IsWord(text[at - 1]))
            {
                at--;
            }

            var end = at;
            while (at > floor && IsWord(text[at - 1]))
            {
                at--;
            }

            if (end > at)
            {
                words.Add(text[at..end]);
            }
        }

        return words;
    }

    static List<string> Forwards(string text, int from)
    {
        var words = new List<string>();
        var ceiling = Math.Min(text.Length, from + Furthest);
        var at = from;
        while (at < ceiling && words.Count < MostWords)
        {
            while (at < ceiling && !IsWord(text[at]))
            {
                at++;
            }

            var start = at;
            while (at < ceiling && IsWord(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(text[start..at]);
            }
        }

        return words;
    }

    static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '&';
}
