using System.Text.Json.Nodes;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>What Slack is told in the same response, once everything is stored. What can't be stored throws: Slack delivers it again.</summary>
/// <param name="Body">What goes along with the acknowledgement, null for nothing.</param>
internal sealed record DoorAnswer(JsonObject? Body = null)
{
    /// <summary>Taken, nothing to say.</summary>
    public static DoorAnswer Taken { get; } = new();

    /// <summary>Taken, with a sentence for the person alone.</summary>
    public static DoorAnswer Whisper(string sentence) => new(new JsonObject { ["response_type"] = "ephemeral", ["text"] = sentence });
}
