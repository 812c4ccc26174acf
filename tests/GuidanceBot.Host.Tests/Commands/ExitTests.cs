using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests.Commands;

public sealed class ExitTests
{
    [Fact]
    public async Task An_answer_on_the_terminal_ends_with_0_and_quotes_the_guidance()
    {
        var (exit, output, error) = await Terminal.RunAsync(null, "ask", "can i tweet this slide?");

        exit.ShouldBe(0);
        output.ShouldContain("The guidance, ");
        output.ShouldContain("sample guidance");
        error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("check", "no-such-file.txt")]
    [InlineData("check", "--platform", "myspace")]
    [InlineData("ask", "x", "--guidance", "no-such-folder")]
    [InlineData("no-such-command")]
    [InlineData("serve", "--no-such-option")]
    [InlineData("serve", "--urls", "http://0.0.0.0:5999")]
    [InlineData("serve", "--urls", "not an address")]
    [InlineData("serve", "--guidance", "no-such-folder")]
    public async Task Wrong_arguments_end_with_2_and_one_line_on_stderr(params string[] arguments)
    {
        var (exit, output, error) = await Terminal.RunAsync("", arguments);

        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        error.Trim().Split('\n').Length.ShouldBe(1, error);
    }
}
