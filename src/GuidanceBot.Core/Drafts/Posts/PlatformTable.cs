using System.Collections.Frozen;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>The limits of every platform.</summary>
public sealed class PlatformTable
{
    readonly FrozenDictionary<Platform, PlatformLimits> _limits;

    PlatformTable(IEnumerable<KeyValuePair<Platform, PlatformLimits>> limits) => _limits = limits.ToFrozenDictionary();

    /// <summary>As shipped.</summary>
    public static PlatformTable Shipped { get; } = Load();

    /// <summary>The limits of a platform; null for <see cref="Platform.Any"/>.</summary>
    public PlatformLimits? this[Platform platform] => _limits.GetValueOrDefault(platform);

    /// <summary>The same with another limit for one platform, as a Mastodon server or a paid plan sets it.</summary>
    public PlatformTable With(Platform platform, int limit)
        => new(_limits.Select(p => p.Key == platform ? KeyValuePair.Create(p.Key, p.Value with { Limit = limit }) : p));

    static PlatformTable Load()
    {
        using var stream = typeof(PlatformTable).Assembly.GetManifestResourceStream("drafts/platforms.yml")!;
        using var reader = new StreamReader(stream);
        var yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        var limits = yaml.Deserialize<Dictionary<string, PlatformLimits>>(reader);
        return new PlatformTable(limits.Select(p => KeyValuePair.Create(Enum.Parse<Platform>(p.Key, ignoreCase: true), p.Value)));
    }
}
