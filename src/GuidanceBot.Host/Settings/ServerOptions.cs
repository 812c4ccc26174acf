using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Host.Settings;

/// <summary>Where the bot listens.</summary>
public sealed class ServerOptions
{
    /// <summary>Addresses, separated by semicolons. Default: <c>http://127.0.0.1:5080</c>.</summary>
    [Required(ErrorMessage = "Set Server:Urls to an address such as http://127.0.0.1:5080.")]
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The address that people open where a proxy stands before the bot, <c>https://ask.example.org</c>. Default: none, people open <see cref="Urls"/>.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Where figures and the details of readiness answer. Default: the loopback address of <see cref="Urls"/>.</summary>
    public string? ManagementUrls { get; set; }

    /// <summary>Serves chat and desk to other machines without sign-in. Default: false.</summary>
    public bool DangerouslyServeWithoutSignIn { get; set; }
}
