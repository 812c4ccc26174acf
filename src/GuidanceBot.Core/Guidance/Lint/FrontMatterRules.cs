using System.Globalization;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>Who keeps the document, and how long it holds.</summary>
internal static class FrontMatterRules
{
    public static IEnumerable<LintFinding> Find(FrontMatter said, DateOnly today)
    {
        if (said.Owner is null)
        {
            yield return new LintFinding(1, "no-owner", "Nobody is named who keeps this document: questions that it leaves open go nowhere.", "owner: Communications team");
        }

        if (said.Contact is null)
        {
            yield return new LintFinding(1, "no-contact", "It says nowhere whom to write to about it.", "contact: comms@your.organisation");
        }

        if (said.Effective is null)
        {
            yield return new LintFinding(1, "no-effective", "It doesn't say since when it holds.", "effective: " + Day(today));
        }

        if (said.Expires is null)
        {
            yield return new LintFinding(1, "no-expires", "It doesn't say until when it holds: an old rule would be answered from for ever.", "expires: " + Day(today.AddYears(1)));
        }

        if (said.Expires < today)
        {
            yield return new LintFinding(1, "expired", $"It expired on {Day(said.Expires.Value)}: nothing is asserted from it any more.", "expires: " + Day(today.AddYears(1)));
        }
        else if (said.ReviewBy < today)
        {
            yield return new LintFinding(1, "review-overdue", $"Its review was due on {Day(said.ReviewBy.Value)}: every answer from it says so.", "review_by: " + Day(today.AddMonths(6)));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
