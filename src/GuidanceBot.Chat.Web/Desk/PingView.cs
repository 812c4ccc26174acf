using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>The page of test pings.</summary>
/// <param name="Queues">The queues, in the order in which a press counts them.</param>
/// <param name="Pinged">Which of them was pinged, counted from one; null: none.</param>
/// <param name="Sent">What became of it, place by place.</param>
/// <param name="Refusal">Why it wasn't sent; null where it was.</param>
public sealed record PingView(IReadOnlyList<QueuePlaces> Queues, int? Pinged = null, IReadOnlyList<Dispatch>? Sent = null, string? Refusal = null);
