using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Cases;

/// <summary>What a case's history tells.</summary>
public static class CaseHistory
{
    /// <summary>True where somebody has opened what the case covers, which is logged: only then is it theirs to see. A name that the asker sent later is covered again.</summary>
    public static bool HasOpened(this IReadOnlyList<CaseMove> history, AccountId reviewer)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.LastOrDefault(m => m.Step == CaseStep.Reveal && m.By == reviewer) is { } opened
            && !history.Any(m => m.Version > opened.Version && m is { Role: CaseRole.Asker, Text: { } said } && PersonNames.Find(said).Count > 0);
    }

    /// <summary>Why somebody can't approve a draft's exact words yet: they name somebody whom this reviewer hasn't looked at. Null: they can.</summary>
    public static string? Unread(this IReadOnlyList<CaseMove> history, Case c, AccountId reviewer)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Draft is not { } draft || history.HasOpened(reviewer) || (c.Covered().Draft is { } shown && shown.Draft.Text == draft.Draft.Text && shown.Report.Revised == draft.Report.Revised)
            ? null
            : $"It names somebody, and you’d approve words that you haven’t read. Press “{CoveredThings.Of(c).Show}” first.";
    }
}
