using System.Globalization;
using GuidanceBot.Core.Questions;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Counts what is about to be gone, in the transaction that deletes it. What raises a concern stands in no figure.</summary>
internal sealed class PastCounts(GuidanceDb db)
{
    /// <summary>The category of findings about raising a concern.</summary>
    public const string SpeakingUp = "speaking_up";

    private readonly Dictionary<(string Month, string What, string Verdict, string Reason, string Clause), long> _counts = [];

    /// <summary>One row an answer, and one for each clause that it cited.</summary>
    public void Add(AnswerRow row)
    {
        if (row.Subject == nameof(Subject.SpeakingUp))
        {
            return;
        }

        var answer = RowJson.Answer(row.Json).Answer;
        Add(row.AskedAt, "answer", row.Verdict, row.Reason);
        foreach (var place in answer.Citations.Select(PlaceOf).Distinct(StringComparer.Ordinal))
        {
            Add(row.AskedAt, "answer_clause", row.Verdict, row.Reason, place);
        }
    }

    /// <summary>One row a draft: its last verdict, and its worst finding's category.</summary>
    public void Add(DraftRow row)
    {
        var findings = RowJson.Draft(row.Json).Latest.Report.Findings;
        if (!findings.Any(f => f.Category == SpeakingUp))
        {
            Add(row.CheckedAt, "draft", row.Verdict, findings.OrderBy(f => f.Severity).Select(f => f.Category).FirstOrDefault());
        }
    }

    /// <summary>Feedback by what was said.</summary>
    public void Add(FeedbackRow row) => Add(row.At, "feedback", row.Useful ? "useful" : "not_useful", row.Why);

    /// <summary>How a case ended, and the clause that its outcome rests on.</summary>
    public void Add(CaseRow row)
    {
        var c = RowJson.Case(row.Json);
        if (!c.Alone)
        {
            Add(row.OpenedAt, "case", row.State, row.Kind, c.Outcome?.Clause is { } clause ? PlaceOf(clause) : null);
        }
    }

    /// <summary>Writes them, always in the same order, so that two replicas wait for each other and never in a ring.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var ((month, what, verdict, reason, clause), count) in _counts.OrderBy(c => string.Join('\n', c.Key.Month, c.Key.What, c.Key.Verdict, c.Key.Reason, c.Key.Clause), StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO counts (month, what, verdict, reason, clause, count) VALUES ({month}, {what}, {verdict}, {reason}, {clause}, {count})
                ON CONFLICT (month, what, verdict, reason, clause) DO UPDATE SET count = counts.count + excluded.count
                """,
                cancel);
        }
    }

    private static string PlaceOf(Citation c) => Core.Rulings.RulingDocument.Is(c.Document) ? c.Document : c.Document + " > " + c.Section;

    private void Add(long at, string what, string verdict, string? reason, string? clause = null)
    {
        var key = (StoredTime.Of(at).ToString("yyyy-MM", CultureInfo.InvariantCulture), what, verdict, reason ?? "", clause ?? "");
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }
}
