using System.Text;

namespace GuidanceBot.Core.Text;

/// <summary>
/// A text as rules read it: lower case, accents and marks off, full-width and mathematical letters as plain ones, look-alike letters of other
/// alphabets as Latin ones where they stand among Latin ones, zero-width and bidirectional signs gone. Every place maps back to the
/// UTF-16 offsets of the original.
/// </summary>
public sealed class FoldedText
{
    readonly int[]? _starts;
    readonly int[]? _ends;

    FoldedText(string original, string text, int[]? starts, int[]? ends)
    {
        Original = original;
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>As it was written.</summary>
    public string Original { get; }

    /// <summary>As it is read.</summary>
    public string Text { get; }

    /// <summary>Folds a text; linear in its length.</summary>
    public static FoldedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return new FoldedText(text, text.ToLowerInvariant(), null, null);
        }

        var folding = new Folding(text);
        folding.Run();
        return new FoldedText(text, folding.Text, folding.Starts, folding.Ends);
    }

    /// <summary>The first UTF-16 unit of the original that a folded unit stands for.</summary>
    public int StartOf(int folded) => _starts is null ? folded : folded < _starts.Length ? _starts[folded] : Original.Length;

    /// <summary>One past the last UTF-16 unit of the original that a folded unit stands for.</summary>
    public int EndOf(int folded) => _ends is null ? folded + 1 : _ends[folded];

    /// <summary>The stretch of the original that a non-empty stretch of folded units stands for.</summary>
    public TextSpan ToOriginal(int start, int end) => new(StartOf(start), EndOf(end - 1));
}
