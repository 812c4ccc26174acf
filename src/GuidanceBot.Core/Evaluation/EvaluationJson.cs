using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Evaluation;

/// <summary>A report as JSON: kept, and read again by the next run to compare with.</summary>
public static class EvaluationJson
{
    /// <summary>The report as one JSON object.</summary>
    public static string Write(EvaluationReport report) => JsonSerializer.Serialize(report, ReportJson.Default.EvaluationReport);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no report.</exception>
    public static EvaluationReport Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ReportJson.Default.EvaluationReport) ?? throw new InvalidDataException("The previous report is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The previous report can't be read: " + e.Message, e);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(EvaluationReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
