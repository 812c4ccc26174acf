using GuidanceBot.Core.Evaluation;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Evaluation;

public sealed class CaseFileTests
{
    [Fact]
    public void A_file_may_hold_questions_and_drafts()
    {
        var cases = CaseFile.Parse("c.jsonl", ["""{"id":"a","question":"can i?","kind":"answerable","verdict":"yes","quote":"You may."}""", "", """{"id":"b","text":"Hello","verdict":"ready","platform":"x","unknown":1}"""]);
        cases.Answers.Single().Doc.ShouldBeNull();
        cases.Drafts.Single().ToDraft().Text.ShouldBe("Hello");
    }

    [Theory]
    [InlineData("""{"id":"a","question":"can i?"}""")]
    [InlineData("""{"id":"a","text":"x"}""")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    public void A_line_that_is_no_case_is_named(string line) =>
        Should.Throw<InvalidDataException>(() => CaseFile.Parse("c.jsonl", ["", line])).Message.ShouldStartWith("c.jsonl, line 2:");
}
