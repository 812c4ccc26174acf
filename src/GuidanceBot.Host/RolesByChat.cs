using GuidanceBot.Core.People;

namespace GuidanceBot.Host;

/// <summary>Asks each platform about its own accounts; whom none knows is decided on this machine.</summary>
public sealed class RolesByChat(IEnumerable<IChatRoles> chats) : IRoles
{
    private readonly Dictionary<string, IChatRoles> _chats = chats.ToDictionary(c => c.Chat, StringComparer.Ordinal);
    private readonly LocalRoles _local = new();

    /// <inheritdoc/>
    public ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _chats.TryGetValue(account.Chat, out var chat) ? chat.OfAsync(account, cancel) : _local.OfAsync(account, cancel);
    }
}
