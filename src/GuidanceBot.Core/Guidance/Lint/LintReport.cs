namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>What <c>guidance lint</c> says of one document.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Findings">In order of the lines.</param>
/// <param name="Coverage">The topics, those that most policies cover first.</param>
public sealed record LintReport(string Document, IReadOnlyList<LintFinding> Findings, IReadOnlyList<TopicCoverage> Coverage);
