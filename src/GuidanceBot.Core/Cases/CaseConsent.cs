using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>What the asker agreed to send, as the press or the form says it.</summary>
/// <param name="Text">The question as they changed it; null: as it was.</param>
/// <param name="Context">A line that goes with a draft.</param>
/// <param name="Nameless">Without their name.</param>
/// <param name="Urgency">When it is needed.</param>
/// <param name="WithPictures">With the pictures.</param>
/// <param name="GoodFor">Who posts it: <c>me</c> or <c>official</c>.</param>
public sealed record CaseConsent(string? Text, string? Context, bool Nameless, Urgency Urgency, bool WithPictures, string? GoodFor)
{
    /// <summary>Reads a press or a form.</summary>
    public static CaseConsent Read(InboundAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var form = action.Verb == "consent.submit";
        string? Filled(string name) => action.Fields.GetValueOrDefault(name) is { Length: > 0 } value && value.Trim().Length > 0 ? value.Trim() : null;
        return new CaseConsent(
            Filled("question"),
            Filled("context"),
            action.Verb == "consent.send_nameless" || action.Fields.ContainsKey("nameless"),
            action.Fields.GetValueOrDefault("needed_by") switch { "now" => Urgency.Now, "week" => Urgency.ThisWeek, "no_hurry" => Urgency.NoHurry, _ => Urgency.Today },
            !form || action.Fields.ContainsKey("pictures"),
            Filled("good_for"));
    }
}
