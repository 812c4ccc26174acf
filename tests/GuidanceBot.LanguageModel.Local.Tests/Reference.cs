using System.Text.Json;

namespace GuidanceBot.LanguageModel.Local.Tests;

/// <summary>One text with the token ids and outputs that the models gave where they were made.</summary>
internal sealed record Reference(string Kind, string Text, string? Clause, long[] InputIds, long[]? TokenTypeIds, float[]? Embedding, float[]? Logits)
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<Reference> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reference.jsonl")).Select(line => JsonSerializer.Deserialize<Reference>(line, Snake)!)];
}
