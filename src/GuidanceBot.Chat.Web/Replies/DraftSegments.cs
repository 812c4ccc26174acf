using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Web.Replies;

/// <summary>A draft cut at the borders of its marks, so that marks that overlap share a run.</summary>
public static class DraftSegments
{
    /// <summary>The segments in order; joined they are the text.</summary>
    public static IReadOnlyList<DraftSegment> Of(string text, IReadOnlyList<DraftMark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        var inText = marks.Where(m => m.Picture is null && m.Start >= 0 && m.End <= text.Length && m.Start < m.End).ToList();
        var borders = inText.SelectMany(m => (int[])[m.Start, m.End]).Append(0).Append(text.Length).Distinct().Order().ToList();
        var segments = new List<DraftSegment>();
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var (start, end) = (borders[i], borders[i + 1]);
            var over = inText.Where(m => m.Start < end && m.End > start).ToList();
            segments.Add(new DraftSegment(text[start..end], over.Count == 0 ? null : over.MinBy(m => m.Severity), [.. inText.Where(m => m.End == end).OrderBy(m => m.Number)]));
        }

        return segments;
    }
}

/// <summary>A run of a draft.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Worst">The worst mark over it; null where there is none.</param>
/// <param name="Ending">The marks that end with it: their numbers stand behind it.</param>
public sealed record DraftSegment(string Text, DraftMark? Worst, IReadOnlyList<DraftMark> Ending);
