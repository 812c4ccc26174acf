namespace GuidanceBot.Core.Drafts;

/// <summary>What a pre-check found.</summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Findings">Worst first, then in order of the text; waived ones last.</param>
/// <param name="Length">The length on the platform; null for <see cref="Platform.Any"/>.</param>
/// <param name="Revised">The draft with the safe replacements applied.</param>
public sealed record DraftReport(DraftVerdict Verdict, IReadOnlyList<Finding> Findings, DraftLength? Length, string Revised)
{
    /// <summary>What would make it ready: one sentence for each thing to settle, worst first.</summary>
    public IReadOnlyList<string> ReadyWhen { get; init; } = [];

    /// <summary>True where its only <c>review</c> findings are about speaking up: people read "You're free to raise this".</summary>
    public bool OnlySpeaksUp { get; init; }

    /// <summary>True where it is about care: ask the one thing that rules can't see, whether anyone could recognise a patient.</summary>
    public bool AboutCare { get; init; }

    /// <summary>Comms' hold that it ran into; null otherwise.</summary>
    public CrisisHold? Hold { get; init; }
}
