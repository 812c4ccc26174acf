using System.Text.Json;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Storage;

/// <summary>Core's records as the rows keep them.</summary>
internal static class RowJson
{
    public static string Of(InboundDelivery value) => JsonSerializer.Serialize(value, CoreJson.Default.InboundDelivery);

    public static string Of(OutboxMessage value) => JsonSerializer.Serialize(value, CoreJson.Default.OutboxMessage);

    public static string Of(Conversation value) => JsonSerializer.Serialize(value, CoreJson.Default.Conversation);

    public static string Of(AnswerRecord value) => JsonSerializer.Serialize(value, CoreJson.Default.AnswerRecord);

    public static string Of(DraftRecord value) => JsonSerializer.Serialize(value, CoreJson.Default.DraftRecord);

    public static string Of(Case value) => JsonSerializer.Serialize(value, CoreJson.Default.Case);

    public static string Of(CaseMove value) => JsonSerializer.Serialize(value, CoreJson.Default.CaseMove);

    public static string Of(Reply value) => JsonSerializer.Serialize(value, CoreJson.Default.Reply);

    public static string Of(ActResult value) => JsonSerializer.Serialize(value, CoreJson.Default.ActResult);

    public static InboundDelivery Delivery(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.InboundDelivery));

    public static OutboxMessage Message(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.OutboxMessage));

    public static Conversation Conversation(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.Conversation));

    public static AnswerRecord Answer(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.AnswerRecord));

    public static DraftRecord Draft(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.DraftRecord));

    public static Case Case(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.Case));

    public static CaseMove Move(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.CaseMove));

    public static Reply Reply(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.Reply));

    public static ActResult Result(string json) => Read(JsonSerializer.Deserialize(json, CoreJson.Default.ActResult));

    private static T Read<T>(T? value)
        where T : class => value ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
