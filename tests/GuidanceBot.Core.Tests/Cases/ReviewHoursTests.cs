using GuidanceBot.Core.Cases;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

public sealed class ReviewHoursTests
{
    private static readonly ReviewHours London = new() { Holidays = [new DateOnly(2026, 12, 25), new DateOnly(2026, 12, 28)] };

    [Theory]
    [InlineData("2026-11-27T12:00:00Z", true)]
    [InlineData("2026-11-27T07:59:00Z", false)]
    [InlineData("2026-11-27T18:00:00Z", false)]
    [InlineData("2026-11-28T12:00:00Z", false)]
    [InlineData("2026-12-25T12:00:00Z", false)]
    [InlineData("2026-07-01T07:30:00Z", true)]
    public void Comms_is_there_on_working_days_by_local_time(string moment, bool open) => London.IsOpen(At(moment)).ShouldBe(open);

    [Theory]
    [InlineData("2026-11-27T12:00:00Z", "2026-11-27T14:00:00Z")]
    [InlineData("2026-11-27T17:00:00Z", "2026-11-30T09:00:00Z")]
    [InlineData("2026-11-28T12:00:00Z", "2026-11-30T10:00:00Z")]
    [InlineData("2026-12-24T17:00:00Z", "2026-12-29T09:00:00Z")]
    [InlineData("2026-11-27T03:00:00Z", "2026-11-27T10:00:00Z")]
    public void Two_working_hours_skip_nights_weekends_and_holidays(string from, string to) => London.Add(At(from), TimeSpan.FromHours(2)).ShouldBe(At(to));

    [Fact]
    public void A_target_across_the_change_of_clocks_counts_working_hours()
    {
        // Friday 26 March 2027, 17:00 in London; clocks go forward on Sunday.
        London.Add(At("2027-03-26T17:00:00Z"), TimeSpan.FromHours(2)).ShouldBe(At("2027-03-29T08:00:00Z"));
    }

    [Fact]
    public void Hours_without_a_working_day_end_all_the_same()
    {
        var never = new ReviewHours { Days = [] };

        never.Add(At("2026-11-27T12:00:00Z"), TimeSpan.FromHours(2)).ShouldBeGreaterThan(At("2026-11-27T12:00:00Z"));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
