namespace GuidanceBot.Core.Drafts;

/// <summary>What a pre-check found.</summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Findings">Worst first, then in order of the text.</param>
/// <param name="Length">The length on the platform; null for <see cref="Platform.Any"/>.</param>
/// <param name="Revised">The draft with the safe replacements applied.</param>
public sealed record DraftReport(DraftVerdict Verdict, IReadOnlyList<Finding> Findings, DraftLength? Length, string Revised);
