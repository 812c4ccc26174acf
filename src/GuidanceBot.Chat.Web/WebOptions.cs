using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Chat.Web;

/// <summary>How the pages look and how much one person may hold open.</summary>
public sealed class WebOptions
{
    /// <summary>What the pages call themselves. Default: Ask before you post.</summary>
    [Required(ErrorMessage = "Set Web:Name to what the pages should be called.")]
    [StringLength(40, ErrorMessage = "Web:Name takes at most 40 characters.")]
    public string Name { get; set; } = "Ask before you post";

    /// <summary>The organisation's name under it. Default: none.</summary>
    [StringLength(60, ErrorMessage = "Web:Organisation takes at most 60 characters.")]
    public string? Organisation { get; set; }

    /// <summary>Pages with live news that one person may hold open at once; more work without. Default: 8.</summary>
    [Range(1, 100, ErrorMessage = "Web:OpenPages is a number from 1 to 100.")]
    public int OpenPages { get; set; } = 8;
}
