using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Chat.Web.Replies;

/// <summary>How signs and severities look: a class for the colours, a pictogram that tells them apart without any.</summary>
public static class SignLook
{
    /// <summary>The class of a sign.</summary>
    public static string Class(Sign sign) => sign switch
    {
        Sign.Yes => "yes",
        Sign.YesIf => "yes-if",
        Sign.No => "no",
        Sign.Depends => "depends",
        Sign.Show => "show",
        Sign.Person => "person",
        Sign.Ready => "ready",
        Sign.Fix => "fix",
        Sign.Review => "review",
        Sign.Block => "block",
        Sign.Corrected => "warn",
        _ => "info",
    };

    /// <summary>The pictogram of a sign.</summary>
    public static string Icon(Sign sign) => sign switch
    {
        Sign.Yes or Sign.Ready => "tick",
        Sign.YesIf => "tick-if",
        Sign.No => "cross",
        Sign.Depends => "fork",
        Sign.Show => "pages",
        Sign.Person or Sign.Review => "person",
        Sign.Fix => "pencil",
        Sign.Block => "lock",
        Sign.Corrected => "back",
        _ => "info",
    };

    /// <summary>The class of a severity.</summary>
    public static string Class(Severity severity) => severity switch
    {
        Severity.Review => "review",
        Severity.Block => "block",
        Severity.Warn => "warn",
        _ => "advice",
    };
}
