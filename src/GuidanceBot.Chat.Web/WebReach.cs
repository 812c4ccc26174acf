namespace GuidanceBot.Chat.Web;

/// <summary>Who can reach the pages, as the host found it: never a setting of its own.</summary>
/// <param name="LoopbackOnly">True where the bot listens on this machine alone: then a Host that isn't a loopback name is refused.</param>
/// <param name="Unguarded">True where others reach it without sign-in: each page warns.</param>
/// <param name="KeysFolder">Where the keys of form tokens are kept, so that an open page survives a restart.</param>
public sealed record WebReach(bool LoopbackOnly, bool Unguarded, string KeysFolder);
