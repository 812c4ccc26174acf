namespace GuidanceBot.Core.Drafts;

/// <summary>A finding that the author has confirmed or waived.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The words that it marked; null for what was absent.</param>
/// <param name="Reason">Why it is fine, in the author's words.</param>
public sealed record Waiver(string Rule, string? Span, string Reason);
