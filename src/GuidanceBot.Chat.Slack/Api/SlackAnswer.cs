using System.Text.Json;
using GuidanceBot.Chat.Slack.Incoming;

namespace GuidanceBot.Chat.Slack.Api;

/// <summary>What Slack's Web API says. "Not ok" is an expected answer; a wire that breaks is an exception.</summary>
/// <param name="Error">Slack's word for what went wrong; null where it worked.</param>
/// <param name="RetryAfter">How long to wait, where Slack or our own pace asks for it.</param>
/// <param name="Body">The whole answer.</param>
internal sealed record SlackAnswer(string? Error, TimeSpan? RetryAfter, JsonElement Body)
{
    /// <summary>Too many calls.</summary>
    public const string Limited = "ratelimited";

    /// <summary>What the token may do, as Slack says with each answer; null where it doesn't.</summary>
    public string? Scopes { get; init; }

    /// <summary>True where it worked.</summary>
    public bool Ok => Error is null;

    /// <summary>The channel and moment of a message: how it is found again.</summary>
    public string? MessageId(string? channel = null) =>
        (Body.Id("channel"u8) ?? channel) is { } place && (Body.Id("ts"u8) ?? Body.Id("message_ts"u8)) is { } ts ? $"{place}:{ts}" : null;
}
