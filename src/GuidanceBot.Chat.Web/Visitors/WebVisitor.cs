using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web.Visitors;

/// <summary>Who sends a request, as the server knows it.</summary>
/// <param name="Sender">The account that acts.</param>
public sealed record WebVisitor(Sender Sender)
{
    /// <summary>True where the person became known with this very request: nothing is kept of them yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>When they must sign in again; null: never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The account.</summary>
    public AccountId Account => Sender.Account;

    /// <summary>The address of one of this person's own conversations: nobody else's can be named.</summary>
    public ConversationAddress Conversation(string id) => new(WebEdge.Name, Account.Tenant, Account.User, id);

    /// <summary>Where this person's acts at the review desk come from.</summary>
    public ConversationAddress Desk => Conversation("desk");
}
