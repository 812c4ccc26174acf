using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Documents.Cutting;

/// <summary>A text that knows, for each of its characters, where in the document it stood: what is read can always be found where it is quoted.</summary>
internal sealed class TracedText
{
    private readonly int[] source;

    private TracedText(string text, int[] source)
    {
        Text = text;
        this.source = source;
    }

    public static TracedText Empty { get; } = new("", []);

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>A stretch of the document as it stands.</summary>
    public static TracedText Of(string document, int start, int end)
    {
        var places = new int[end - start];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = start + i;
        }

        return new TracedText(document[start..end], places);
    }

    /// <summary>A stretch of the document, line ends and tabs read as spaces.</summary>
    public static TracedText OfFolded(string document, int start, int end)
    {
        var whole = Of(document, start, end);
        return new TracedText(whole.Text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '), whole.source);
    }

    /// <summary>One after the other; what is put between them stands, for the document, where the one before it ends.</summary>
    public static TracedText Join(string between, IReadOnlyList<TracedText> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var places = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                var stands = places.Count > 0 ? places[^1] : parts.Skip(i).Where(p => p.Length > 0).Select(p => p.source[0]).FirstOrDefault();
                places.AddRange(Enumerable.Repeat(stands, between.Length));
            }

            places.AddRange(parts[i].source);
        }

        return new TracedText(string.Join(between, parts.Select(p => p.Text)), [.. places]);
    }

    public TracedText Slice(int start, int end) => start == 0 && end == Length ? this : new TracedText(Text[start..end], source[start..end]);

    public TracedText Trim() => TrimEnd().TrimStart();

    public TracedText TrimEnd() => Slice(0, Text.AsSpan().TrimEnd().Length);

    public TracedText TrimStart() => Slice(Length - Text.AsSpan().TrimStart().Length, Length);

    public TracedText Trim(string characters)
    {
        var start = Length - Text.AsSpan().TrimStart(characters).Length;
        return Slice(start, Math.Max(start, Text.AsSpan().TrimEnd(characters).Length));
    }

    /// <summary>Each match replaced by one of its groups; null drops it.</summary>
    public TracedText Keep(Regex pattern, string? group)
    {
        var kept = new List<TextSpan>();
        var from = 0;
        for (var match = pattern.Match(Text); match.Success; match = match.NextMatch())
        {
            kept.Add(new TextSpan(from, match.Index));
            if (group is not null)
            {
                kept.Add(new TextSpan(match.Groups[group].Index, match.Groups[group].Index + match.Groups[group].Length));
            }

            from = match.Index + match.Length;
        }

        if (from == 0)
        {
            return this;
        }

        kept.Add(new TextSpan(from, Length));
        return Pick(kept);
    }

    /// <summary>These stretches of it, joined.</summary>
    public TracedText Pick(IReadOnlyList<TextSpan> kept)
    {
        var picked = new int[kept.Sum(k => k.Length)];
        var text = string.Create(picked.Length, (kept, Text), static (into, from) =>
        {
            var at = 0;
            foreach (var span in from.kept)
            {
                from.Text.AsSpan(span.Start, span.Length).CopyTo(into[at..]);
                at += span.Length;
            }
        });
        var filled = 0;
        foreach (var span in kept)
        {
            Array.Copy(source, span.Start, picked, filled, span.Length);
            filled += span.Length;
        }

        return new TracedText(text, picked);
    }

    /// <summary>Where in the document the character stood.</summary>
    public int SourceAt(int at) => source[at];

    /// <summary>The stretch of the document that these characters came from, markup between them included.</summary>
    public TextSpan SourceOf(TextSpan span) => new(source[span.Start], source[span.End - 1] + 1);
}
