using System.Text.Json;
using GuidanceBot.Core.Drafts;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Public bug reports of neighbouring tools, tried on ours.</summary>
static class BugReports
{
    /// <summary>A row: what to check and what must come of it.</summary>
    public sealed record Row(string Id, Draft Draft, JsonElement Expect);

    public static IReadOnlyList<Row> Read(string name) => [.. File.ReadLines(Needs.Data($"reports/{name}.jsonl")).Where(l => l.Length > 0).Select(Of)];

    static Row Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement.Clone();
        var platform = root.TryGetProperty("platform", out var p) ? Enum.Parse<Platform>(p.GetString()!, ignoreCase: true) : Platform.Any;
        return new Row(root.GetProperty("id").GetString()!, new Draft { Text = root.GetProperty("text").GetString()!, Platform = platform }, root.GetProperty("expect"));
    }
}
