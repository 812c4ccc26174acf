using GuidanceBot.Core.Evaluation;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Evaluation;

public sealed class ProportionTests
{
    // Newcombe 1998, table I: 81 of 263, Wilson without continuity correction.
    [Fact]
    public void The_interval_is_Wilsons()
    {
        var share = new Proportion(81, 263);
        share.Low.ShouldBe(0.2553, 0.0001);
        share.High.ShouldBe(0.3662, 0.0001);
    }

    [Fact]
    public void None_of_none_says_nothing()
    {
        var share = new Proportion(0, 0);
        (share.Low, share.High).ShouldBe((0, 1));
    }

    [Fact]
    public void None_of_twenty_still_allows_some() => new Proportion(0, 20).High.ShouldBe(0.1611, 0.0001);
}
