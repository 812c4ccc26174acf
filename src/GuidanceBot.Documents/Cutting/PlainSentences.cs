namespace GuidanceBot.Documents.Cutting;

/// <summary>
/// The plain cut at <c>[.!?]</c>, white space and a capital: where long paragraphs are parted into clauses, exactly as they were parted
/// for the models. What is quoted is cut by <see cref="GuidanceBot.Core.Text.Sentences"/>.
/// </summary>
internal static class PlainSentences
{
    /// <summary>The pieces; a text without such a place is one piece.</summary>
    public static List<TracedText> Of(TracedText text)
    {
        var pieces = new List<TracedText>();
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text.Text[i]) || text.Text[i - 1] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var next = i;
            while (next < text.Length && char.IsWhiteSpace(text.Text[next]))
            {
                next++;
            }

            if (next < text.Length && char.IsAsciiLetterUpper(text.Text[next]))
            {
                pieces.Add(text.Slice(start, i));
                start = next;
            }

            i = next - 1;
        }

        pieces.Add(text.Slice(start, text.Length));
        return pieces;
    }
}
