using GuidanceBot.Core.Text;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void Spans_that_only_touch_do_not_overlap() => new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)).ShouldBeFalse();

    [Fact]
    public void A_span_reads_its_own_stretch() => new TextSpan(4, 9).Of("the slide").ShouldBe("slide");
}
