using GuidanceBot.Core.Text;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Text;

public sealed class LineIndexTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 1)]
    [InlineData(5, 3, 1)]
    [InlineData(6, 4, 1)]
    public void Every_kind_of_line_end_counts_once(int offset, int line, int column)
    {
        var lines = new LineIndex("a\nb\r\n\rc");
        lines.LineAt(offset).ShouldBe(line);
        lines.ColumnAt(offset).ShouldBe(column);
    }
}
