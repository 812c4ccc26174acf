using System.Text.Json.Nodes;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>What Slack is told in the same response.</summary>
/// <param name="Acknowledged">False: Slack should deliver it again.</param>
/// <param name="Body">What goes along, null for nothing.</param>
internal sealed record DoorAnswer(bool Acknowledged, JsonObject? Body = null)
{
    /// <summary>Taken, nothing to say.</summary>
    public static DoorAnswer Taken { get; } = new(true);

    /// <summary>Not now.</summary>
    public static DoorAnswer Again { get; } = new(false);

    /// <summary>Taken, with a sentence for the person alone.</summary>
    public static DoorAnswer Whisper(string sentence) => new(true, new JsonObject { ["response_type"] = "ephemeral", ["text"] = sentence });
}
