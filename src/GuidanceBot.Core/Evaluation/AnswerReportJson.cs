using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Evaluation;

/// <summary>A report as JSON: kept, and read again by the next run to compare with.</summary>
public static class AnswerReportJson
{
    /// <summary>The report as one JSON object.</summary>
    public static string Write(AnswerReport report) => JsonSerializer.Serialize(report, ReportJson.Default.AnswerReport);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no report.</exception>
    public static AnswerReport Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ReportJson.Default.AnswerReport) ?? throw new InvalidDataException("The previous report is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The previous report can't be read: " + e.Message, e);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(AnswerReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
