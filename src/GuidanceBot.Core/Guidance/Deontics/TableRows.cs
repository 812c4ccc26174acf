using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>A row of "who approves what" or "what is allowed": the column heads say which cell decides.</summary>
internal static partial class TableRows
{
    /// <summary>Reads a row under its heads.</summary>
    public static ClauseReading Read(string heads, string row)
    {
        var columns = Array.ConvertAll(heads.Split('|'), c => new SentenceText(c.Trim()).Text);
        var cells = Array.ConvertAll(row.Split('|'), c => c.Trim());
        if (cells.Length == columns.Length)
        {
            if (Array.FindIndex(columns, AllowedHead().IsMatch) is var allowed and > 0 && Allowed(columns, cells, allowed) is { } verdict)
            {
                return verdict;
            }

            if (Array.FindIndex(columns, ApproverHead().IsMatch) is var approver and > 0)
            {
                return Approved(columns[approver], cells[approver], row);
            }
        }

        var plain = ReadingRules.Read(row.Replace("|", "; ", StringComparison.Ordinal), null, null);
        return plain.Modality == Modality.Permits && cells.Length > 1 ? plain with { Modality = Modality.Conditional } : plain;
    }

    /// <summary>A cell of yes or no; what the other cells say narrows a yes.</summary>
    private static ClauseReading? Allowed(string[] columns, string[] cells, int at)
    {
        var cell = new SentenceText(cells[at]).Text;
        if (NotAtAll().IsMatch(cell))
        {
            return new ClauseReading { Modality = Modality.Forbids };
        }

        if (!cell.StartsWith("yes", StringComparison.Ordinal))
        {
            return null;
        }

        var conditions = cells.Where((c, i) => i > 0 && i != at && ConditionHead().IsMatch(columns[i]) && !Free().IsMatch(new SentenceText(c).Text)).Select(c => new Condition(c, c)).ToArray();
        return new ClauseReading { Modality = conditions.Length > 0 || cell.Length > 4 ? Modality.Conditional : Modality.Permits, Conditions = conditions };
    }

    private static ClauseReading Approved(string head, string words, string row)
    {
        var cell = new SentenceText(words).Text;
        if (NotAtAll().IsMatch(cell) || (NobodyCell().IsMatch(cell) && MayHead().IsMatch(head)))
        {
            return new ClauseReading { Modality = Modality.Forbids };
        }

        if (Free().IsMatch(cell))
        {
            return new ClauseReading { Modality = Modality.Permits };
        }

        var name = words.Split(',', ';', '(', '.')[0].Trim();
        return NobodyCell().IsMatch(cell)
            ? new ClauseReading { Modality = Modality.Conditional }
            : new ClauseReading { Modality = Modality.Conditional, Approver = name, Conditions = [new Condition(words, name + " has agreed")], TimeLimit = TimeLimits.In(new SentenceText(row)) };
    }

    [GeneratedRegex(@"\b(?:who|whom|approver|approves?|approved\s+by|approval|cleared\s+by|clearance|sign-?off|signs?|ask|authori[sz]ed\s+by|says?\s+yes|decides?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ApproverHead();

    [GeneratedRegex(@"^\W*(?:allowed|permitted|ok|okay|may\s+(?:we|you|i)|can\s+(?:we|you|i)|yes\s+or\s+no)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AllowedHead();

    [GeneratedRegex(@"\b(?:conditions?|if|how|notes?|limits?|provided)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ConditionHead();

    [GeneratedRegex(@"^\W*(?:nobody|no\s+one)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NobodyCell();

    [GeneratedRegex(@"\b(?:may|can|yes|publish(?:es)?|posts?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MayHead();

    [GeneratedRegex(@"^\W*no\W*$|\b(?:nobody\s+(?:may|posts|can)|no\s+one\s+(?:may|posts|can)|never|not\s+(?:allowed|permitted|posted|published)|do\s+not|don't|we\s+do\s+not|refused)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotAtAll();

    [GeneratedRegex(@"^\W*(?:none|no\s+(?:clearance|approval|sign-off)|not\s+needed|n/a)\b|^\W*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Free();
}
