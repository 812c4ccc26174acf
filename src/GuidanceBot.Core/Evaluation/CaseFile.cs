using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Evaluation;

/// <summary>Reads case files: JSON Lines, one <see cref="AnswerCase"/> a line; unknown fields are overlooked.</summary>
public static class CaseFile
{
    /// <summary>The cases of a file.</summary>
    /// <exception cref="InvalidDataException">A line is no case; the message says file, line and reason.</exception>
    public static IReadOnlyList<AnswerCase> Read(string path)
    {
        var cases = new List<AnswerCase>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                cases.Add(Parse(line, Path.GetFileName(path), number));
            }
        }

        return cases;
    }

    private static AnswerCase Parse(string line, string file, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CaseJson.Default.AnswerCase) ?? throw new InvalidDataException($"{file}, line {number}: no case.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}, line {number}: {e.Message}", e);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AnswerCase))]
internal sealed partial class CaseJson : JsonSerializerContext;
