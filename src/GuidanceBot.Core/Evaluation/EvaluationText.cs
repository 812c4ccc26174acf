using System.Globalization;
using System.Text;

namespace GuidanceBot.Core.Evaluation;

/// <summary>A report as people read it on a terminal.</summary>
public static class EvaluationText
{
    /// <summary>Both tables; with a previous run, what changed.</summary>
    public static string Of(EvaluationReport report, EvaluationReport? previous = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return string.Join('\n', new[] { report.Answers is { } a ? Of(a, previous?.Answers) : null, report.Drafts is { } d ? Of(d, previous?.Drafts) : null }.OfType<string>());
    }

    /// <summary>The draft checker's table.</summary>
    public static string Of(DraftCaseReport report, DraftCaseReport? previous = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{report.Drafts} drafts, 95 % intervals in brackets");
        foreach (var figure in report.Figures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {figure.Label,-52} {figure.Value}{Change(figure, previous?.Figures)}");
        }

        return text.ToString();
    }

    /// <summary>The answer engine's table; with a previous run, what changed and whether the change is more than chance.</summary>
    public static string Of(AnswerReport report, AnswerReport? previous = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{report.Questions} questions, 95 % intervals in brackets");
        foreach (var figure in report.Figures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {figure.Label,-52} {figure.Value}{Change(figure, previous?.Figures)}");
        }

        text.AppendLine().AppendLine("By kind and right verdict: questions, asserted, right of those, answers");
        foreach (var kind in report.Kinds)
        {
            var answers = string.Join(' ', kind.Verdicts.Select(v => $"{v.Key} {v.Value}"));
            text.AppendLine(CultureInfo.InvariantCulture, $"  {kind.Kind,-24} {kind.Questions,5} {100 * kind.Asserted.Share,6:0.0} % {100 * kind.Right.Share,6:0.0} %  {answers}");
        }

        text.AppendLine().AppendLine("Certainty read, held back or not, and right");
        foreach (var bin in report.Reliability)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {bin.From:0.0}–{bin.From + 0.1:0.0}  {100 * bin.Certainty,6:0.0} %  {bin.Right}");
        }

        AddThresholds(text, report.Thresholds);
        return text.ToString();
    }

    private static void AddThresholds(StringBuilder text, IReadOnlyList<ThresholdProposal> thresholds)
    {
        if (thresholds.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine("Thresholds: wrong of the asserted, and held back of the right. A lead applies a proposal; nothing changes by itself.");
        foreach (var t in thresholds)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {t.Verdicts,-8} {t.Now:0.00} now       wrong {t.WrongNow}, held {t.HeldNow}");
            text.AppendLine(t.Proposed == t.Now ? "           keep it" : string.Create(CultureInfo.InvariantCulture, $"           {t.Proposed:0.00} proposed  wrong {t.WrongThen}, held {t.HeldThen}"));
        }
    }

    private static string Change(Figure figure, IReadOnlyList<Figure>? previous)
    {
        if (previous?.FirstOrDefault(f => string.Equals(f.Name, figure.Name, StringComparison.Ordinal)) is not { } before)
        {
            return "";
        }

        var change = 100 * (figure.Value.Share - before.Value.Share);
        var clear = figure.Value.Low > before.Value.High || figure.Value.High < before.Value.Low;
        return string.Create(CultureInfo.InvariantCulture, $"  {change:+0.0;-0.0;±0.0} points{(clear ? ", more than chance" : "")}");
    }
}
