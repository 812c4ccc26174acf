namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>A word, number, sign or link of a draft.</summary>
/// <param name="Start">First unit in the folded text.</param>
/// <param name="End">One past the last unit in the folded text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Marks">How it was written.</param>
/// <param name="Sentence">Number of its sentence, from zero.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, TokenMarks Marks, int Sentence)
{
    /// <summary>True where it was written so.</summary>
    public bool Is(TokenMarks mark) => (Marks & mark) != TokenMarks.None;
}
