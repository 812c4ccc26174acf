using System.Text.Json.Serialization;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Delivery;

/// <summary>How Core's records are kept as JSON: camel case, names for enumerations, nulls and empty defaults left out, unknown fields ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(InboundDelivery))]
[JsonSerializable(typeof(OutboxMessage))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(AnswerRecord))]
[JsonSerializable(typeof(DraftRecord))]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(CaseMove))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(Form))]
[JsonSerializable(typeof(ActResult))]
[JsonSerializable(typeof(Rulings.Ruling))]
[JsonSerializable(typeof(Modes.ModeSettings))]
[JsonSerializable(typeof(DeskSettings))]
[JsonSerializable(typeof(Reliability.Measured))]
[JsonSerializable(typeof(Reliability.ThresholdChange))]
[JsonSerializable(typeof(CrisisHold))]
[JsonSerializable(typeof(IReadOnlyList<Embargo>))]
public sealed partial class CoreJson : JsonSerializerContext;
