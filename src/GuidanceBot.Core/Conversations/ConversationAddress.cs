using System.Text.Json.Serialization;

namespace GuidanceBot.Core.Conversations;

/// <summary>Where a conversation takes place, in words that every chat has.</summary>
/// <param name="Chat">The platform: <c>web</c>, <c>slack</c>, <c>teams</c>.</param>
/// <param name="Tenant">The workspace, tenant or site the channel belongs to.</param>
/// <param name="Channel">The channel, direct conversation or, in the browser, the person's own page.</param>
/// <param name="Thread">The thread inside the channel; null where the channel itself is the conversation.</param>
public sealed record ConversationAddress(string Chat, string Tenant, string Channel, string? Thread = null)
{
    /// <summary>The channel where it was asked, when the answer goes to the person alone; null where it is answered where it was asked. Not part of the key.</summary>
    public ConversationAddress? Origin { get; init; }

    /// <summary>One string a conversation: deliveries and replies with the same key are handled in order.</summary>
    [JsonIgnore]
    public string Key => Thread is null ? $"{Chat}:{Tenant}:{Channel}" : $"{Chat}:{Tenant}:{Channel}:{Thread}";
}
