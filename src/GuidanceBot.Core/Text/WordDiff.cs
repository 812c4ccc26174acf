using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace GuidanceBot.Core.Text;

/// <summary>What changed between two texts, word by word, for people to read.</summary>
public static class WordDiff
{
    /// <summary>Above so many UTF-16 units in either text nobody reads word by word: the whole text counts as changed.</summary>
    public const int MaxLength = 20_000;

    private static readonly DelimiterChunker Words = new([' ', '\t', '\n', '\r', '.', ',', '!', '?', ';', ':', '(', ')', '“', '”', '"']);

    /// <summary>The parts in reading order; what was taken out stands before what came in. Joined without the removed parts they are <paramref name="after"/>.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before == after)
        {
            return [new DiffPart(DiffKind.Same, after)];
        }

        if (before.Length > MaxLength || after.Length > MaxLength)
        {
            return [new DiffPart(DiffKind.Removed, before), new DiffPart(DiffKind.Added, after)];
        }

        var pieces = new InlineDiffBuilder(Differ.Instance).BuildDiffModel(before, after, ignoreWhitespace: false, ignoreCase: false, Words).Lines;
        return Joined(pieces);
    }

    /// <summary>Neighbours of one kind become one part; a lone space between two changes belongs to both, so that a phrase stays whole.</summary>
    private static List<DiffPart> Joined(List<DiffPiece> pieces)
    {
        var parts = new List<DiffPart>();
        string removed = "", added = "";
        void Close()
        {
            Add(parts, removed, added);
            (removed, added) = ("", "");
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            var text = pieces[i].Text ?? "";
            switch (pieces[i].Type)
            {
                case ChangeType.Deleted:
                    removed += text;
                    break;
                case ChangeType.Inserted:
                    added += text;
                    break;
                case ChangeType.Unchanged when (removed.Length > 0 || added.Length > 0) && string.IsNullOrWhiteSpace(text) && i + 1 < pieces.Count && pieces[i + 1].Type != ChangeType.Unchanged:
                    (removed, added) = (removed + text, added + text);
                    break;
                default:
                    Close();
                    Same(parts, text);
                    break;
            }
        }

        Close();
        return parts;
    }

    /// <summary>What was taken out and what came in; white space that both share stands outside, and alone it is no change.</summary>
    private static void Add(List<DiffPart> parts, string removed, string added)
    {
        var lead = Math.Min(removed.Length - removed.TrimStart().Length, added.Length - added.TrimStart().Length);
        Same(parts, added[..lead]);
        (removed, added) = (removed[lead..], added[lead..]);
        var tail = Math.Min(removed.Length - removed.TrimEnd().Length, added.Length - added.TrimEnd().Length);
        var rest = added[^tail..];
        (removed, added) = (removed[..^tail], added[..^tail]);
        if (removed.Trim().Length > 0)
        {
            parts.Add(new DiffPart(DiffKind.Removed, removed));
        }

        if (added.Trim().Length > 0)
        {
            parts.Add(new DiffPart(DiffKind.Added, added));
        }
        else
        {
            Same(parts, added);
        }

        Same(parts, rest);
    }

    private static void Same(List<DiffPart> parts, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (parts is [.., { Kind: DiffKind.Same } last])
        {
            parts[^1] = last with { Text = last.Text + text };
            return;
        }

        parts.Add(new DiffPart(DiffKind.Same, text));
    }
}

/// <summary>One stretch of a difference.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">Its words.</param>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>What became of a stretch of text.</summary>
public enum DiffKind
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It was taken out.</summary>
    Removed,

    /// <summary>It was put in.</summary>
    Added,
}
