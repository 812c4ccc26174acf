using System.Globalization;

namespace GuidanceBot.Core.Cases;

/// <summary>How much a case covers, and how people are told of it.</summary>
/// <param name="Names">Names in what was sent.</param>
/// <param name="Pictures">Pictures that were sent.</param>
public sealed record CoveredThings(int Names, int Pictures)
{
    /// <summary>What a case covers.</summary>
    public static CoveredThings Of(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return new CoveredThings(CoveredNames.Of(c).Count, c.Attachments.Count);
    }

    /// <summary>True where there is something.</summary>
    public bool Any => Names + Pictures > 0;

    /// <summary>"2 names and 1 picture".</summary>
    public string Words => Joined(Counted(Names, "name"), Counted(Pictures, "picture"));

    /// <summary>"the names and the picture".</summary>
    public string The => Joined(Named(Names, "name"), Named(Pictures, "picture"));

    /// <summary>The words of the button.</summary>
    public string Show => "Show " + (Names > 0 && Pictures > 0 ? "what’s covered" : The);

    /// <summary>"it" or "them".</summary>
    public string Them => Names + Pictures == 1 ? "it" : "them";

    private static string? Counted(int count, string thing) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    private static string? Named(int count, string thing) => count == 0 ? null : count == 1 ? "the " + thing : $"the {thing}s";

    private static string Joined(string? names, string? pictures) => string.Join(" and ", ((string?[])[names, pictures]).OfType<string>());
}
