using System.Text.Json;
using System.Text.Json.Serialization;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Evals.Drafts;

/// <summary>A draft of <c>training/drafts.jsonl</c> with what its author expects.</summary>
public sealed record LabelledDraft
{
    public required string Id { get; init; }

    public required string Doc { get; init; }

    public required string Platform { get; init; }

    public required string Account { get; init; }

    public bool Reply { get; init; }

    public IReadOnlyList<LabelledMedia> Media { get; init; } = [];

    public required string Text { get; init; }

    public IReadOnlyList<ExpectedFinding> Expected { get; init; } = [];

    [JsonPropertyName("not_expected")]
    public IReadOnlyList<string> NotExpected { get; init; } = [];

    public required string Verdict { get; init; }

    /// <summary>The draft as the checker gets it.</summary>
    public Draft ToDraft() => new()
    {
        Text = Text,
        Platform = Enum.Parse<Platform>(Platform, ignoreCase: true),
        Account = Enum.Parse<AccountKind>(Account, ignoreCase: true),
        IsReply = Reply,
        Media = [.. Media.Select(m => new DraftMedia(m.Kind, m.Alt, m.Text))],
    };

    public static IReadOnlyList<LabelledDraft> Read(string path)
        => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<LabelledDraft>(l, JsonSerializerOptions.Web)!)];
}
