using System.Text.Json;
using System.Text.Json.Serialization;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Host.Commands;

/// <summary>A question as <c>ask --jsonl</c> reads it.</summary>
internal sealed record AskLine
{
    public JsonElement? Id { get; init; }

    public string? Question { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Facts { get; init; }

    public IReadOnlyList<TurnLine>? History { get; init; }

    /// <summary>The question, its limits checked.</summary>
    public Question Read()
    {
        if (string.IsNullOrWhiteSpace(Question))
        {
            throw new BadLineException("question is missing");
        }

        if (Question.Length > Core.Questions.Question.MaxLength)
        {
            throw new BadLineException($"question is longer than {Core.Questions.Question.MaxLength} UTF-16 units");
        }

        if (History?.Count > Core.Questions.Question.MaxHistory)
        {
            throw new BadLineException($"history has more than {Core.Questions.Question.MaxHistory} turns");
        }

        return new Question
        {
            Text = Question,
            Facts = Facts?.ToDictionary(f => f.Key, f => f.Value.ValueKind == JsonValueKind.String ? f.Value.GetString()! : f.Value.GetRawText(), StringComparer.Ordinal) ?? new Dictionary<string, string>(StringComparer.Ordinal),
            History = [.. (History ?? []).Select(t => new Turn(t.From == "bot" ? Speaker.Bot : Speaker.Staff, t.Text ?? ""))],
        };
    }
}

/// <summary>A turn as <c>ask --jsonl</c> reads it.</summary>
internal sealed record TurnLine(string? From, string? Text);

/// <summary>An answer as <c>ask --json</c> writes it.</summary>
internal sealed record AnswerLine
{
    public JsonElement? Id { get; init; }

    public Verdict Verdict { get; init; }

    public double Confidence { get; init; }

    public required string Answer { get; init; }

    public required IReadOnlyList<string> Conditions { get; init; }

    public string? PathToYes { get; init; }

    public required IReadOnlyList<CitationLine> Citations { get; init; }

    public required IReadOnlyList<CitationLine> Nearest { get; init; }

    public FollowUp? FollowUp { get; init; }

    public HandOverReason? Reason { get; init; }

    public AnsweredBy AnsweredBy { get; init; }

    [JsonPropertyOrder(1)]
    public double ElapsedMs { get; init; }

    /// <summary>The line of an answer.</summary>
    public static AnswerLine Of(JsonElement? id, Answer a, TimeSpan took) => new()
    {
        Id = id,
        Verdict = a.Verdict,
        Confidence = Math.Round(a.Confidence, 3),
        Answer = a.Text,
        Conditions = a.Conditions,
        PathToYes = a.PathToYes,
        Citations = [.. a.Citations.Select(CitationLine.Of)],
        Nearest = [.. a.Nearest.Select(CitationLine.Of)],
        FollowUp = a.FollowUp,
        Reason = a.Reason,
        AnsweredBy = a.AnsweredBy,
        ElapsedMs = Math.Round(took.TotalMilliseconds, 1),
    };
}

/// <summary>A citation as the contract writes it.</summary>
internal sealed record CitationLine(string Document, string Version, string Section, string Quote, string? Url)
{
    public static CitationLine Of(Citation c) => new(c.Document, c.Version, c.Section, c.Quote, c.Url);
}
