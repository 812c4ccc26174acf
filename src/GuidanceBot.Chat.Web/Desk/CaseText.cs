using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>A case in the words of the desk.</summary>
public static class CaseText
{
    /// <summary>Its title in a list: names stay covered there for whoever has opened them, too.</summary>
    public static string Listed(Case c, int max)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Draft is { } draft ? "Draft: " + Excerpt.Of(CoveredNames.Beginning(draft.Draft.Text), max) : Excerpt.Of(CoveredNames.Beginning(c.Text), max);
    }

    /// <summary>Its title: the question, or the beginning of the draft.</summary>
    public static string Title(Case c, int max = 140)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Draft is { } draft ? "Draft: " + Excerpt.Of(draft.Draft.Text, max) : Excerpt.Of(c.Text, max);
    }

    /// <summary>Where it was asked.</summary>
    public static string From(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.AskerAddress.Chat switch { "slack" => "Slack", "teams" => "Teams", _ => "the browser" };
    }

    /// <summary>Who has it, as this reviewer reads it; null: nobody.</summary>
    public static string? Holder(Case c, AccountId me)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Holder is null ? null : c.Holder == me ? "You" : c.HolderName ?? "A comms reviewer";
    }

    /// <summary>When it is needed, in words.</summary>
    public static string Needed(Urgency urgency) => urgency switch
    {
        Urgency.Now => "within the hour",
        Urgency.Today => "today",
        Urgency.ThisWeek => "this week",
        _ => "no hurry",
    };

    /// <summary>What the draft is for: "for X, personal account · 237 characters".</summary>
    public static string Purpose(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var where = draft.Platform == Platform.Any ? "" : "for " + Core.Conversations.Replies.DraftReplies.PlatformName(draft.Platform);
        var whose = draft.Account switch { AccountKind.Official => "official account", AccountKind.Personal => "personal account", _ => "" };
        var length = $"{draft.Text.Length} characters";
        return string.Join(" · ", (string[])[string.Join(", ", (string[])[.. ((string[])[where, whose]).Where(p => p.Length > 0)]), length]).TrimStart(' ', '·');
    }

    /// <summary>A sentence with a capital.</summary>
    public static string Capital(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
