namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>Where a text quotes: pairs of double marks, and of single ones that open before a word and close after one.</summary>
sealed class QuoteMarks
{
    /// <summary>A pair further apart than this, or on two lines, is no quotation but two stray marks.</summary>
    const int Longest = 600;

    readonly List<(int Start, int End)> _pairs = [];
    int _next;

    public QuoteMarks(string text)
    {
        var at = text.AsSpan().IndexOfAny('"', '\'');
        while (at >= 0 && at < text.Length)
        {
            var close = text[at] == '"' ? CloseDouble(text, at) : CloseSingle(text, at);
            if (close > 0)
            {
                _pairs.Add((at, close));
            }

            var from = close > 0 ? close + 1 : at + 1;
            var offset = from < text.Length ? text.AsSpan(from).IndexOfAny('"', '\'') : -1;
            at = offset < 0 ? -1 : from + offset;
        }
    }

    /// <summary>Asked in order of the text.</summary>
    public bool Quoted(int at)
    {
        while (_next < _pairs.Count && _pairs[_next].End < at)
        {
            _next++;
        }

        return _next < _pairs.Count && _pairs[_next].Start < at;
    }

    static int CloseDouble(string text, int open)
    {
        var length = Math.Min(Longest, text.Length - open - 1);
        var offset = text.AsSpan(open + 1, length).IndexOfAny('"', '\n');
        return offset > 0 && text[open + 1 + offset] == '"' ? open + 1 + offset : 0;
    }

    static int CloseSingle(string text, int open)
    {
        if ((open > 0 && !char.IsWhiteSpace(text[open - 1]) && text[open - 1] is not ('(' or '[')) || open + 1 >= text.Length || !char.IsLetterOrDigit(text[open + 1]))
        {
            return 0;
        }

        var limit = Math.Min(text.Length, open + Longest);
        for (var i = open + 2; i < limit && text[i] != '\n'; i++)
        {
            if (text[i] == '\'' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && !char.IsWhiteSpace(text[i - 1]))
            {
                return i;
            }
        }

        return 0;
    }
}
