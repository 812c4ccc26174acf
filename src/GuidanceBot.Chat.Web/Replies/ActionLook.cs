using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Web.Replies;

/// <summary>How actions look on a page.</summary>
public static class ActionLook
{
    /// <summary>The pictogram of what reaches a person; null for all else.</summary>
    public static string? Icon(ReplyAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Verb is "answer.ask_person" or "show.ask_person" or "draft.send" ? "person" : null;
    }

    /// <summary>Classes of its button.</summary>
    public static string Class(ReplyAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Primary ? "button button-primary" : action.Danger || action.Rare ? "button button-quiet" : "button";
    }

    /// <summary>The page of the form that it opens.</summary>
    public static string FormHref(ReplyAction action, string reference, string? conversation)
    {
        ArgumentNullException.ThrowIfNull(action);
        return $"/form?verb={action.Verb}&ref={reference}" + (conversation is null ? "" : "&c=" + conversation);
    }
}
