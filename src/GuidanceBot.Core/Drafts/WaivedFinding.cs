namespace GuidanceBot.Core.Drafts;

/// <summary>A finding that its author waived; kept with the draft for comms to see. Bound to words, not places, so that it survives edits elsewhere.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Span">The words that it found; null for what is absent.</param>
/// <param name="Reason">Why it is all right, in the author's words.</param>
public sealed record WaivedFinding(string Rule, string? Span, string Reason);
