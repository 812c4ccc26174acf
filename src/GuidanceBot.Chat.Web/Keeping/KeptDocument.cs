using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary>A document as leads see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="InForce">The text in force; null: none.</param>
/// <param name="Published">When and by whom that was published; null: none is.</param>
/// <param name="Drafts">Texts that wait to be published, newest first.</param>
public sealed record KeptDocument(string Name, GuidanceDocument? InForce, GuidanceVersion? Published, IReadOnlyList<GuidanceVersion> Drafts)
{
    /// <summary>What people call it.</summary>
    public string Title => InForce?.Title ?? Name;

    /// <summary>True where it can be taken out of force here; what comes from a file goes with its file.</summary>
    public bool MayRetire => Published?.Source == GuidanceImport.FromBrowser;
}
