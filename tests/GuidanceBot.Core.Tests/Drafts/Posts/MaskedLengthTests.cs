using GuidanceBot.Core.Drafts;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Posts;

/// <summary>What was masked is counted as what it stands for: the writer's own post has letters there.</summary>
public sealed class MaskedLengthTests
{
    [Theory]
    [InlineData("or ask sam.patel@example.org today", "or ask ••••••••••••••••••••• today")]
    [InlineData("ring 07700 900123 today", "ring ••••• •••••• today")]
    public void A_masked_post_is_as_long_as_it_was_typed(string typed, string masked) => Count(masked).ShouldBe(Count(typed));

    [Fact]
    public void A_dot_of_a_list_weighs_what_it_weighs() => Count("• one thing").ShouldBe(Count("a one thing") + 1);

    private static int Count(string text) => DraftChecker.Shipped(TimeProvider.System).Check(new Draft { Text = text, Platform = Platform.X }, GuidanceBot.Core.Guidance.GuidanceSet.Empty).Length!.Count;
}
