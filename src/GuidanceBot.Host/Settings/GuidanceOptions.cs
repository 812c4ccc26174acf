namespace GuidanceBot.Host.Settings;

/// <summary>The organisation's own guidance.</summary>
public sealed class GuidanceOptions
{
    /// <summary>Files and folders. Default: none, then the sample is used on loopback.</summary>
    public IReadOnlyList<string> Paths { get; set; } = [];
}
