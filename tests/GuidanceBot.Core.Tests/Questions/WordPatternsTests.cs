using GuidanceBot.Core.Questions.Subjects;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Questions;

/// <summary>Patterns over what people write end on any text.</summary>
public sealed class WordPatternsTests
{
    [Fact]
    public void A_text_made_to_run_away_is_still_decided()
    {
        // With backtracking alone the first of these takes longer than the universe has been there.
        var patterns = new WordPatterns("^(a+)+$");
        patterns.In(new string('a', 60) + "!").ShouldBeFalse();
        patterns.In(new string('a', 60)).ShouldBeTrue();
    }
}
