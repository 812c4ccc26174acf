namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>Some groups of digits in a row, taken as one number.</summary>
readonly ref struct GroupWindow
{
    readonly IdentifierText _text;
    readonly int _first;

    GroupWindow(IdentifierText text, int first, int count, ReadOnlySpan<char> digits)
    {
        _text = text;
        _first = first;
        Count = count;
        Digits = digits;
    }

    /// <summary>Most digits that any number here has.</summary>
    public const int MostDigits = 19;

    public int Count { get; }

    public ReadOnlySpan<char> Digits { get; }

    public int Start => _text.Groups[_first].Start;

    public int End => _text.Groups[_first + Count - 1].End;

    public int LengthOf(int group) => _text.Groups[_first + group].Length;

    public string JointOf(int group) => _text.Groups[_first + group].Joint;

    /// <summary>True where no letter touches it on either side.</summary>
    public bool Stands => _text.Groups[_first].Free && _text.Groups[_first + Count - 1].Ends;

    /// <summary>True where the groups before and after don't join it with the same sign: it is no part of a longer number.</summary>
    public bool IsWhole(string joint)
    {
        var before = _text.Groups[_first].Joint;
        var after = _first + Count < _text.Groups.Count ? _text.Groups[_first + Count].Joint : "";
        return (before.Length == 0 || !string.Equals(before, joint, StringComparison.Ordinal)) && (after.Length == 0 || !string.Equals(after, joint, StringComparison.Ordinal));
    }

    /// <summary>True where every joint inside is the same, one of the given.</summary>
    public bool JoinedBy(ReadOnlySpan<char> signs)
    {
        for (var i = 1; i < Count; i++)
        {
            if (JointOf(i).Length != 1 || !signs.Contains(JointOf(i)[0]) || !string.Equals(JointOf(i), JointOf(1), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public bool Has(params ReadOnlySpan<int> lengths)
    {
        if (lengths.Length != Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (LengthOf(i) != lengths[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The window of this many groups from a first one; false where they aren't joined or are too many digits.</summary>
    public static bool TryAt(IdentifierText text, int first, int count, Span<char> buffer, out GroupWindow window)
    {
        window = default;
        if (first + count > text.Groups.Count)
        {
            return false;
        }

        var length = 0;
        for (var i = 0; i < count; i++)
        {
            var group = text.Groups[first + i];
            if ((i > 0 && group.Joint.Length == 0) || length + group.Length > Math.Min(buffer.Length, MostDigits))
            {
                return false;
            }

            text.Text.AsSpan(group.Start, group.Length).CopyTo(buffer[length..]);
            length += group.Length;
        }

        window = new GroupWindow(text, first, count, buffer[..length]);
        return true;
    }
}
