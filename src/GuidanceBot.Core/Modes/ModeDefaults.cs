namespace GuidanceBot.Core.Modes;

/// <summary>Which mode holds where no lead has set any.</summary>
/// <param name="Elsewhere">On every chat that has none of its own.</param>
/// <param name="ByChat">By the platform's name in addresses.</param>
public sealed record ModeDefaults(Mode Elsewhere, IReadOnlyDictionary<string, Mode> ByChat)
{
    /// <summary>Of a chat.</summary>
    public Mode Of(string chat) => ByChat.TryGetValue(chat, out var mode) ? mode : Elsewhere;
}
