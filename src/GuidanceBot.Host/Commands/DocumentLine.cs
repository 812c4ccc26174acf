using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Host.Commands;

/// <summary>A document as <c>guidance text --json</c> writes it; offsets are UTF-16 code units into <c>text</c>, half open.</summary>
internal sealed record DocumentLine(string Document, string Version, string Title, string Text, IReadOnlyList<DocumentClauseLine> Clauses)
{
    public static DocumentLine Of(GuidanceDocument d) => new(d.Name, d.Version, d.Title, d.Text, [.. d.Clauses.Select(DocumentClauseLine.Of)]);
}

/// <summary>A clause of it.</summary>
internal sealed record DocumentClauseLine(string Id, string Section, string? Number, SpanLine Run, SpanLine? LeadIn, IReadOnlyList<SpanLine> Sentences, string Reading, IReadOnlyList<string> References, IReadOnlyList<string> Defines)
{
    public static DocumentClauseLine Of(Clause c) => new(c.Id, c.Section, c.Number, SpanLine.Of(c.Run), c.LeadIn is { } lead ? SpanLine.Of(lead) : null, [.. c.Sentences.Select(SpanLine.Of)], c.Reading, c.References, c.Defines);
}

/// <summary>A run of the text.</summary>
internal sealed record SpanLine(int Start, int End)
{
    public static SpanLine Of(TextSpan span) => new(span.Start, span.End);
}
