using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>The review desk as its page shows it.</summary>
/// <param name="Queue">What waits.</param>
/// <param name="Open">The case that is open; null: none.</param>
/// <param name="Notices">What to know about the guidance files.</param>
/// <param name="Typed">What came back unsent; null: nothing.</param>
public sealed record DeskView(DeskList Queue, DeskCase? Open, IReadOnlyCollection<GuidanceNotice> Notices, DeskTyped? Typed = null);
