namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>Something that makes a document hard to answer from.</summary>
/// <param name="Line">Line of the document's text, counted from one.</param>
/// <param name="Rule">Which rule found it: <c>bare-no</c>, <c>no-owner</c>, ...</param>
/// <param name="Message">What it is and why it matters, in one or two sentences.</param>
/// <param name="StartFrom">Wording to start from; null where the message says it all.</param>
/// <param name="ClauseId">The clause; null for what concerns the whole document.</param>
public sealed record LintFinding(int Line, string Rule, string Message, string? StartFrom = null, string? ClauseId = null);
