using System.Text.RegularExpressions;

namespace GuidanceBot.Documents.Cutting;

/// <summary>Blocks that belong together: one paragraph, one list or one table, the last two with the paragraph that introduces them.</summary>
internal sealed partial record BlockGroup(string Section, string Nearest, string? Anchor, IReadOnlyList<Block> Blocks)
{
    /// <summary>The sentence that introduces the list or table; null where none does.</summary>
    public TracedText? Lead { get; private init; }

    private bool IsParagraph => Blocks is [ParagraphBlock];

    /// <summary>The groups of a document, in order.</summary>
    public static List<BlockGroup> Of(IReadOnlyList<Block> blocks)
    {
        var found = new List<BlockGroup>();
        var path = new HeadingPath();
        string? anchor = null;
        var current = new List<Block>();
        string? currentAnchor = null;
        foreach (var block in blocks)
        {
            if (current.Count > 0 && (block is HeadingBlock or ParagraphBlock || block.GetType() != current[0].GetType()))
            {
                found.Add(new BlockGroup(path.Section, path.Nearest, currentAnchor, [.. current]));
                current.Clear();
            }

            anchor = block.Anchor ?? anchor;
            if (block is HeadingBlock heading)
            {
                path.Enter(heading.Text.Text, heading.Level);
                continue;
            }

            currentAnchor = current.Count == 0 ? anchor : currentAnchor;
            current.Add(block);
        }

        if (current.Count > 0)
        {
            found.Add(new BlockGroup(path.Section, path.Nearest, currentAnchor, current));
        }

        return WithLeads(found);
    }

    /// <summary>Joins a list or table with the paragraph before it where that paragraph introduces it.</summary>
    private static List<BlockGroup> WithLeads(List<BlockGroup> groups)
    {
        var joined = new List<BlockGroup>(groups.Count);
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            if (group.IsParagraph && i + 1 < groups.Count && !groups[i + 1].IsParagraph
                && string.Equals(groups[i + 1].Section, group.Section, StringComparison.Ordinal) && Introduces(group.Blocks[0].Text.Text))
            {
                joined.Add(group with { Blocks = [.. group.Blocks, .. groups[i + 1].Blocks], Lead = PlainSentences.Of(group.Blocks[0].Text)[^1] });
                i++;
                continue;
            }

            joined.Add(group);
        }

        return joined;
    }

    /// <summary>Only the end of the paragraph says whether something follows.</summary>
    private static bool Introduces(string paragraph) => Introduction().IsMatch(paragraph[Math.Max(0, paragraph.Length - 400)..]);

    [GeneratedRegex(@"(?::|\b(?:following|below|include|includes|including|such as|for example|e\.g\.?|these|are)\b[^.!?]{0,60}[.:]?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Introduction();
}
