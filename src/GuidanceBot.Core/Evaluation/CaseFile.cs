using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GuidanceBot.Core.Evaluation;

/// <summary>
/// What a case file holds: JSON Lines, a line with a <c>question</c> is an <see cref="AnswerCase"/>, one with a <c>text</c> a
/// <see cref="DraftCase"/>; unknown fields are overlooked.
/// </summary>
/// <param name="Answers">The questions.</param>
/// <param name="Drafts">The drafts.</param>
public sealed record CaseFile(IReadOnlyList<AnswerCase> Answers, IReadOnlyList<DraftCase> Drafts)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is no case; the message says file, line and reason.</exception>
    public static CaseFile Read(string path) => Parse(Path.GetFileName(path), File.ReadLines(path));

    /// <summary>Reads lines.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="InvalidDataException">A line is no case; the message says file, line and reason.</exception>
    public static CaseFile Parse(string name, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var (answers, drafts) = (new List<AnswerCase>(), new List<DraftCase>());
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (IsDraft(line, name, number))
            {
                drafts.Add(Parse(line, CaseJson.Default.DraftCase, name, number));
            }
            else
            {
                answers.Add(Parse(line, CaseJson.Default.AnswerCase, name, number));
            }
        }

        return new CaseFile(answers, drafts);
    }

    private static bool IsDraft(string line, string file, int number)
    {
        var fields = Parse(line, CaseJson.Default.JsonElement, file, number);
        return fields.ValueKind == JsonValueKind.Object && fields.TryGetProperty("text", out _) && !fields.TryGetProperty("question", out _);
    }

    private static T Parse<T>(string line, JsonTypeInfo<T> type, string file, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new InvalidDataException($"{file}, line {number}: no case.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}, line {number}: {e.Message.Split(" Path:")[0]}", e);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AnswerCase))]
[JsonSerializable(typeof(DraftCase))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class CaseJson : JsonSerializerContext;
