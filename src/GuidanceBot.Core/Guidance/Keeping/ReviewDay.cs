namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>When whoever keeps a document is reminded of its review.</summary>
public static class ReviewDay
{
    /// <summary>Days before the review at which its keeper hears of it first.</summary>
    public const int DaysBefore = 30;

    /// <summary>The day on which a document is to be looked at again: its review, else the day after which it answers nothing. Null: it names neither.</summary>
    public static DateOnly? Of(FrontMatter front)
    {
        ArgumentNullException.ThrowIfNull(front);
        return front.ReviewBy ?? front.Expires;
    }

    /// <summary>
    /// The reminder that is due by this day, named by the day since which it is: 30 days before, on the day, then each month after.
    /// Null: none yet. Earlier ones that nobody sent are passed over: one is enough.
    /// </summary>
    public static DateOnly? ReminderOf(DateOnly review, DateOnly today)
    {
        if (today < review)
        {
            return review.AddDays(-DaysBefore) is var first && first <= today ? first : null;
        }

        var months = ((today.Year - review.Year) * 12) + today.Month - review.Month;
        return review.AddMonths(months) is var last && last <= today ? last : review.AddMonths(months - 1);
    }
}
