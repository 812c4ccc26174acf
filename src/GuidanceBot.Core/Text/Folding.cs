using System.Globalization;
using System.Text;

namespace GuidanceBot.Core.Text;

/// <summary>The work of folding one text.</summary>
sealed class Folding(string text)
{
    readonly StringBuilder _out = new(text.Length);
    readonly List<int> _starts = new(text.Length);
    readonly List<int> _ends = new(text.Length);
    int _wordStart;
    bool _latin;
    bool _foreign;

    public string Text { get; private set; } = "";

    public int[] Starts { get; private set; } = [];

    public int[] Ends { get; private set; } = [];

    public void Run()
    {
        var at = 0;
        while (at < text.Length)
        {
            var length = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
            if (length == 1 && text[at] < 0x80)
            {
                Add(char.ToLowerInvariant(text[at]), at, at + 1);
            }
            else
            {
                Fold(rune, at, at + length);
            }

            at += length;
        }

        EndWord();
        Text = _out.ToString();
        Starts = [.. _starts];
        Ends = [.. _ends];
    }

    void Fold(Rune rune, int start, int end)
    {
        if (FoldingTable.Plain(rune.Value) is { } plain)
        {
            foreach (var c in plain)
            {
                Add(c, start, end);
            }

            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format:
                return;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                if (_ends.Count > 0)
                {
                    _ends[^1] = end;
                }

                return;
            case UnicodeCategory.SpaceSeparator:
                Add(' ', start, end);
                return;
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                Add('\n', start, end);
                return;
            case UnicodeCategory.DashPunctuation:
                Add('-', start, end);
                return;
            case UnicodeCategory.DecimalDigitNumber:
                Add((char)('0' + (int)Rune.GetNumericValue(rune)), start, end);
                return;
            default:
                Keep(rune, start, end);
                return;
        }
    }

    void Keep(Rune rune, int start, int end)
    {
        Span<char> units = stackalloc char[2];
        var written = Rune.ToLowerInvariant(rune).EncodeToUtf16(units);
        for (var i = 0; i < written; i++)
        {
            Add(units[i], start, end);
        }
    }

    void Add(char c, int start, int end)
    {
        if (char.IsAsciiLetter(c))
        {
            _latin = true;
        }
        else if (char.IsLetter(c) || char.IsSurrogate(c))
        {
            _foreign = true;
        }
        else if (!char.IsAsciiDigit(c))
        {
            EndWord();
        }

        _out.Append(c);
        _starts.Add(start);
        _ends.Add(end);
        if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
        {
            _wordStart = _out.Length;
        }
    }

    /// <summary>A word that mixes alphabets is read in the Latin one; a Russian or Greek word stays what it is.</summary>
    void EndWord()
    {
        if (_latin && _foreign)
        {
            for (var i = _wordStart; i < _out.Length; i++)
            {
                _out[i] = FoldingTable.LookAlike(_out[i]);
            }
        }

        _latin = false;
        _foreign = false;
        _wordStart = _out.Length;
    }
}
