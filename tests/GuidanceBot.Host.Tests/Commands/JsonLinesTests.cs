using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests.Commands;

public sealed class JsonLinesTests
{
    [Theory]
    [InlineData("ask", "question", "can i tweet slide number ")]
    [InlineData("check", "text", "Come to our clinic on day ")]
    public async Task A_thousand_lines_keep_their_order_and_survive_ten_malformed_ones(string command, string field, string words)
    {
        var lines = new StringBuilder();
        var bad = new HashSet<int>();
        for (var i = 1; i <= 1000; i++)
        {
            if (i % 100 == 50)
            {
                bad.Add(i);
                lines.Append(i % 200 == 50 ? "{\"id\":\"b" + i + "\",\"" + field + "\":7}" : "{\"id\": not json");
            }
            else
            {
                lines.Append("{\"id\":\"q" + i + "\",\"" + field + "\":\"" + words + i + "?\"}");
            }

            lines.Append('\n');
        }

        var (exit, output, error) = await Terminal.RunByWordsAsync(lines.ToString(), command, "--jsonl");

        exit.ShouldBe(0, error);
        var answers = output.TrimEnd('\n').Split('\n');
        answers.Length.ShouldBe(1000);
        for (var i = 1; i <= 1000; i++)
        {
            using var answer = JsonDocument.Parse(answers[i - 1]);
            var root = answer.RootElement;
            if (bad.Contains(i))
            {
                root.GetProperty("line").GetInt32().ShouldBe(i);
                root.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
            }
            else
            {
                root.GetProperty("id").GetString().ShouldBe("q" + i);
                root.GetProperty("verdict").GetString().ShouldNotBeNullOrEmpty();
            }
        }
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_answered_in_its_place_and_the_run_goes_on()
    {
        var (exit, output, _) = await Terminal.RunAsync("{\"id\":\"a\",\"question\":\"" + new string('x', 3 * 1024 * 1024) + "\"}\n{\"id\":\"b\",\"question\":\"who may speak?\"}", "ask", "--jsonl");

        exit.ShouldBe(0);
        var answers = output.TrimEnd('\n').Split('\n');
        answers.Length.ShouldBe(2);
        answers[0].ShouldContain("longer than");
        answers[1].ShouldStartWith("{\"id\":\"b\"");
    }

    [Theory]
    [InlineData("{\"id\":1,\"question\":\"\"}", "question is missing")]
    [InlineData("{\"id\":1}", "question is missing")]
    [InlineData("null", "the line is null")]
    [InlineData("[]", "no such JSON")]
    public async Task A_bad_line_says_why(string line, string why)
    {
        var (_, output, _) = await Terminal.RunAsync(line, "ask", "--jsonl");

        output.ShouldContain(why);
        output.ShouldContain("\"line\":1");
    }

    [Fact]
    public async Task A_question_beyond_the_limit_names_the_limit()
    {
        var (exit, output, error) = await Terminal.RunAsync("{\"id\":1,\"question\":\"" + new string('x', 4001) + "\"}", "ask", "--jsonl");

        exit.ShouldBe(0, error);
        output.ShouldContain("longer than 4000", customMessage: error);
    }
}
