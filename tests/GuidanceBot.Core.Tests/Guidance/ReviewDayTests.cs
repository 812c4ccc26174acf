using System.Globalization;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Guidance;

public sealed class ReviewDayTests
{
    [Theory]
    [InlineData("2027-03-01", "2027-01-29", null)]
    [InlineData("2027-03-01", "2027-01-30", "2027-01-30")]
    [InlineData("2027-03-01", "2027-02-28", "2027-01-30")]
    [InlineData("2027-03-01", "2027-03-01", "2027-03-01")]
    [InlineData("2027-03-01", "2027-03-31", "2027-03-01")]
    [InlineData("2027-03-01", "2027-04-01", "2027-04-01")]
    [InlineData("2027-03-01", "2028-02-29", "2028-02-01")]
    [InlineData("2027-01-31", "2027-02-27", "2027-01-31")]
    [InlineData("2027-01-31", "2027-02-28", "2027-02-28")]
    [InlineData("2027-01-31", "2027-03-30", "2027-02-28")]
    [InlineData("2027-01-31", "2027-03-31", "2027-03-31")]
    public void A_reminder_is_due_thirty_days_before_on_the_day_and_each_month_after(string review, string today, string? due) =>
        ReviewDay.ReminderOf(Day(review), Day(today)).ShouldBe(due is null ? null : Day(due));

    [Fact]
    public void The_day_of_review_comes_before_the_day_of_the_end()
    {
        ReviewDay.Of(new FrontMatter { ReviewBy = Day("2027-03-01"), Expires = Day("2027-06-01") }).ShouldBe(Day("2027-03-01"));
        ReviewDay.Of(new FrontMatter { Expires = Day("2027-06-01") }).ShouldBe(Day("2027-06-01"));
        ReviewDay.Of(FrontMatter.None).ShouldBeNull();
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
