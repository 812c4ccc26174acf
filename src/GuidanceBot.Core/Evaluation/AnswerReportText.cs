using System.Globalization;
using System.Text;

namespace GuidanceBot.Core.Evaluation;

/// <summary>A report as people read it on a terminal.</summary>
public static class AnswerReportText
{
    /// <summary>The table; with a previous run, what changed and whether the change is more than chance.</summary>
    public static string Of(AnswerReport report, AnswerReport? previous = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{report.Questions} questions, 95 % intervals in brackets");
        foreach (var figure in report.Figures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {figure.Label,-52} {figure.Value}{Change(figure, previous)}");
        }

        text.AppendLine().AppendLine("By kind and right verdict: questions, asserted, right of those, answers");
        foreach (var kind in report.Kinds)
        {
            var answers = string.Join(' ', kind.Verdicts.Select(v => $"{v.Key} {v.Value}"));
            text.AppendLine(CultureInfo.InvariantCulture, $"  {kind.Kind,-24} {kind.Questions,5} {100 * kind.Asserted.Share,6:0.0} % {100 * kind.Right.Share,6:0.0} %  {answers}");
        }

        text.AppendLine().AppendLine("Certainty said, and right");
        foreach (var bin in report.Reliability)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {bin.From:0.0}–{bin.From + 0.1:0.0}  {100 * bin.Certainty,6:0.0} %  {bin.Right}");
        }

        return text.ToString();
    }

    private static string Change(Figure figure, AnswerReport? previous)
    {
        if (previous?.Figures.FirstOrDefault(f => string.Equals(f.Name, figure.Name, StringComparison.Ordinal)) is not { } before)
        {
            return "";
        }

        var change = 100 * (figure.Value.Share - before.Value.Share);
        var clear = figure.Value.Low > before.Value.High || figure.Value.High < before.Value.Low;
        return string.Create(CultureInfo.InvariantCulture, $"  {change:+0.0;-0.0;±0.0} points{(clear ? ", more than chance" : "")}");
    }
}
