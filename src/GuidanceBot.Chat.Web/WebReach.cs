namespace GuidanceBot.Chat.Web;

/// <summary>Who can reach the pages, as the host found it.</summary>
/// <param name="LoopbackOnly">True where the bot is opened on this machine alone: then a Host that isn't a loopback name is refused.</param>
/// <param name="Unguarded">True where others reach it without sign-in: each page warns.</param>
/// <param name="PublicUrl">The address that people open, where a proxy stands before the bot; null: the one it listens on.</param>
public sealed record WebReach(bool LoopbackOnly, bool Unguarded, Uri? PublicUrl = null)
{
    /// <summary>True where browsers speak https to it: cookies then travel over nothing else.</summary>
    public bool Https => PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The name of a cookie. Over https no other host, and nobody on the wire, can set it.</summary>
    public string Cookie(string name) => Https ? "__Host-" + name : name;
}
