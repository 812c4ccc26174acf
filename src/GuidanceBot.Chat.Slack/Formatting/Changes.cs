using GuidanceBot.Core.Text;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>What changed between two texts, in words: colour and strokes reach nobody who listens.</summary>
internal static class Changes
{
    /// <summary>"Taken out: … Put in: …"; null where nothing changed, or where it was written anew.</summary>
    public static string? InWords(string before, string after)
    {
        if (before == after || before.Length > WordDiff.MaxLength || after.Length > WordDiff.MaxLength)
        {
            return null;
        }

        var parts = WordDiff.Of(before, after);
        var lines = new[] { Of("Taken out", parts, DiffKind.Removed), Of("Put in", parts, DiffKind.Added) }.OfType<string>().ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string? Of(string what, IReadOnlyList<DiffPart> parts, DiffKind kind)
    {
        var changed = parts.Where(p => p.Kind == kind && p.Text.Trim().Length > 0).Select(p => $"“{p.Text.Trim()}”").ToList();
        return changed.Count switch
        {
            0 => null,
            1 => $"{what}: {changed[0]}.",
            _ => $"{what}: {string.Join(", ", changed.Take(changed.Count - 1))} and {changed[^1]}.",
        };
    }
}
