using GuidanceBot.Core.Guidance.Lint;

namespace GuidanceBot.Host.Commands;

/// <summary>A document's lint as <c>guidance lint --json</c> writes it.</summary>
internal sealed record LintLine(string Document, IReadOnlyList<LintFindingLine> Findings, IReadOnlyList<LintTopicLine> Coverage)
{
    public static LintLine Of(LintReport report) => new(
        report.Document,
        [.. report.Findings.Select(f => new LintFindingLine(f.Line, f.Rule, f.Message, f.StartFrom, f.ClauseId))],
        [.. report.Coverage.Select(c => new LintTopicLine(c.Topic, c.Question, c.Policies, c.Clauses))]);
}

/// <summary>One finding.</summary>
internal sealed record LintFindingLine(int Line, string Rule, string Message, string? StartFrom, string? Clause);

/// <summary>One topic.</summary>
internal sealed record LintTopicLine(string Topic, string Question, int Policies, IReadOnlyList<string> Clauses);
