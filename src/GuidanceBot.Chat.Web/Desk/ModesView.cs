using GuidanceBot.Chat.Web.Components.Forms;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>The leads' page of modes.</summary>
/// <param name="Modes">What is set, and the pilots that have ended.</param>
/// <param name="History">Who switched what, the newest first.</param>
/// <param name="Otherwise">What holds where nothing is set, in a sentence.</param>
/// <param name="Form">The form that switches.</param>
/// <param name="Hours">When comms is there.</param>
/// <param name="Who">Accounts in words.</param>
public sealed record ModesView(ModeSettings Modes, IReadOnlyList<ModeSwitch> History, string Otherwise, Form Form, ReviewHours Hours, WhoDid Who)
{
    /// <summary>True right after a switch.</summary>
    public bool Switched { get; init; }

    /// <summary>Why it wasn't switched; null where it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>What came back unsent; null: nothing.</summary>
    public TypedForm? Typed { get; init; }
}
