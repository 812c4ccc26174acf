using System.Text.Json;
using System.Text.Json.Serialization;

namespace GuidanceBot.Host.Commands;

/// <summary>An enumeration by name in snake case: <c>yes_if</c>; numbers are refused.</summary>
internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
