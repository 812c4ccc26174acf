namespace GuidanceBot.Documents.Word;

/// <summary>The number or bullet before a paragraph.</summary>
/// <param name="Text">As Word shows it ("4.2", "(a)", "3."); empty for a bullet.</param>
/// <param name="Depth">0 for the outermost level.</param>
internal sealed record WordLabel(string Text, int Depth)
{
    public bool IsBullet => Text.Length == 0;
}
