namespace GuidanceBot.Evals.Drafts;

/// <summary>What its author expects to be found; no span: anywhere.</summary>
public sealed record ExpectedFinding(string Category, string Severity, string? Span);
