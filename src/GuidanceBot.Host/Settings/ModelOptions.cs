using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Host.Settings;

/// <summary>Which models read.</summary>
public sealed class ModelOptions
{
    /// <summary>False: words alone answer, carefully, with less memory. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary><c>local</c>: the two models that come with the program. Default and, so far, the only one.</summary>
    [RegularExpression("local", ErrorMessage = "Set Model:Provider to local: no other is there yet.")]
    public string Provider { get; set; } = "local";
}
