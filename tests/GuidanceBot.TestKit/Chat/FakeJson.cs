using System.Text.Json.Serialization;

namespace GuidanceBot.TestKit.Chat;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(FakeRequest))]
[JsonSerializable(typeof(FakeEvent))]
[JsonSerializable(typeof(FakeStatus))]
internal sealed partial class FakeJson : JsonSerializerContext;
