using System.Text.Json;
using System.Text.Json.Serialization;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Host.Commands;

/// <summary>A draft as <c>check --jsonl</c> reads it.</summary>
internal sealed record CheckLine
{
    public JsonElement? Id { get; init; }

    public string? Text { get; init; }

    public Platform? Platform { get; init; }

    public AccountKind? Account { get; init; }

    public bool? Reply { get; init; }

    public IReadOnlyList<MediaLine>? Media { get; init; }

    public string? Audience { get; init; }

    public string? Event { get; init; }

    public DateTimeOffset? Now { get; init; }

    /// <summary>The draft, its limits checked.</summary>
    public Draft Read()
    {
        if (Text is null)
        {
            throw new BadLineException("text is missing");
        }

        if (Text.Length > Draft.MaxLength)
        {
            throw new BadLineException($"text is longer than {Draft.MaxLength} UTF-16 units");
        }

        return new Draft
        {
            Text = Text,
            Platform = Platform ?? Core.Drafts.Platform.Any,
            Account = Account,
            IsReply = Reply ?? false,
            Media = [.. (Media ?? []).Select(m => new DraftMedia(m.Kind ?? "image", m.Alt, m.Text))],
            Audience = Audience,
            Event = Event,
            Now = Now,
        };
    }
}

/// <summary>A picture as <c>check --jsonl</c> reads it.</summary>
internal sealed record MediaLine(string? Kind, string? Alt, string? Text);

/// <summary>A check as <c>check --json</c> writes it.</summary>
internal sealed record ReportLine
{
    public JsonElement? Id { get; init; }

    public DraftVerdict Verdict { get; init; }

    public required IReadOnlyList<FindingLine> Findings { get; init; }

    public LengthLine? Length { get; init; }

    public required string Revised { get; init; }

    [JsonPropertyOrder(1)]
    public double ElapsedMs { get; init; }

    /// <summary>The line of a report.</summary>
    public static ReportLine Of(JsonElement? id, DraftReport r, TimeSpan took) => new()
    {
        Id = id,
        Verdict = r.Verdict,
        Findings = [.. r.Findings.Select(FindingLine.Of)],
        Length = r.Length is { } l ? new LengthLine(l.Platform, l.Count, l.Limit, l.Unit) : null,
        Revised = r.Revised,
        ElapsedMs = Math.Round(took.TotalMilliseconds, 2),
    };
}

/// <summary>A length as the contract writes it.</summary>
internal sealed record LengthLine(Platform Platform, int Count, int Limit, string Unit);

/// <summary>A finding as the contract writes it.</summary>
internal sealed record FindingLine
{
    public required string Rule { get; init; }

    public required string Category { get; init; }

    public Severity Severity { get; init; }

    public required string In { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public string? Span { get; init; }

    public required string Message { get; init; }

    public required string Fix { get; init; }

    public string? Replacement { get; init; }

    public double Confidence { get; init; }

    public ClauseLine? Clause { get; init; }

    public static FindingLine Of(Finding f) => new()
    {
        Rule = f.Rule,
        Category = f.Category,
        Severity = f.Severity,
        In = f.In,
        Start = f.Start,
        End = f.End,
        Span = f.Span,
        Message = FindingWords.Message(f),
        Fix = f.Fix,
        Replacement = f.Replacement,
        Confidence = f.Confidence,
        Clause = f.Clause is { } c ? new ClauseLine(c.Document, c.Section, c.Quote) : null,
    };
}

/// <summary>A finding's clause as the contract writes it.</summary>
internal sealed record ClauseLine(string Document, string Section, string Quote);
