using GuidanceBot.Core.Cases;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>Accounts in words, for leads.</summary>
/// <param name="Me">Who looks.</param>
/// <param name="Names">Reviewers by their account's key.</param>
public sealed record WhoDid(AccountId Me, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>From the desk's settings.</summary>
    public static WhoDid Of(AccountId me, DeskSettings desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return new WhoDid(me, desk.Reviewers.GroupBy(r => r.Account.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal));
    }

    /// <summary>"you", a reviewer's name, "a file".</summary>
    public string Of(string? by) => by switch
    {
        null => "nobody",
        "file" => "a file",
        _ when by == Me.Key => "you",
        _ => Names.GetValueOrDefault(by) ?? "somebody else in comms",
    };
}
