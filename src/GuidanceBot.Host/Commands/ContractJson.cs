using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Host.Commands;

/// <summary>How the contract's JSON is read and written: snake case, names for enumerations, nulls written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(SnakeCase<Verdict>), typeof(SnakeCase<HandOverReason>), typeof(SnakeCase<AnsweredBy>),
        typeof(SnakeCase<DraftVerdict>), typeof(SnakeCase<Severity>), typeof(SnakeCase<Platform>), typeof(SnakeCase<AccountKind>),
    ])]
[JsonSerializable(typeof(AskLine))]
[JsonSerializable(typeof(AnswerLine))]
[JsonSerializable(typeof(CheckLine))]
[JsonSerializable(typeof(ReportLine))]
[JsonSerializable(typeof(DocumentLine))]
[JsonSerializable(typeof(LintLine))]
[JsonSerializable(typeof(LineError))]
internal sealed partial class ContractJson : JsonSerializerContext;

/// <summary>The contract's JSON with letters beyond ASCII written as they are: people read it too.</summary>
internal static class ReadableJson
{
    public static ContractJson Lines { get; } = new(new JsonSerializerOptions(ContractJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>A bad line's answer.</summary>
internal sealed record LineError(JsonElement? Id, string Error, int Line);
