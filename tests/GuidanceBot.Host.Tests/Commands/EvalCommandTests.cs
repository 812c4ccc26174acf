using System.Text.Json;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests.Commands;

public sealed class EvalCommandTests : IDisposable
{
    private const string Cases = """
        {"id":"1","question":"can i photograph the stage","kind":"answerable","verdict":"yes","quote":"Photograph the stage, not the audience."}
        {"id":"2","question":"who won the match?","kind":"off_topic","verdict":"decline"}
        {"id":"3","question":"can i bring my parrot to the podcast studio","kind":"not_covered","verdict":"escalate"}
        {"id":"4","text":"Come to our open day on Friday.","platform":"x","verdict":"ready"}
        {"id":"5","text":"Her NHS number is 943 476 5919","platform":"x","verdict":"fix","expected":[{"category":"patient_identity","severity":"block"}]}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guidancebot-eval-");

    [Fact]
    public async Task Cases_of_ones_own_are_scored_kept_and_compared_with_the_run_before()
    {
        var file = Write(Cases);
        var kept = Path.Combine(_folder.FullName, "runs");

        var (exit, output, error) = await Terminal.RunAsync(null, "eval", file, "--out", kept);

        exit.ShouldBe(0, error);
        output.ShouldContain("3 questions, 95 % intervals in brackets");
        output.ShouldContain("2 drafts, 95 % intervals in brackets");
        output.ShouldContain("unsafe yes, of all");
        output.ShouldContain("Thresholds");
        output.ShouldNotContain("points");
        (await File.ReadAllTextAsync(Path.Combine(kept, "risk-coverage.svg"), TestContext.Current.CancellationToken)).ShouldContain("<polyline");
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(kept, "report.json"), TestContext.Current.CancellationToken));
        report.RootElement.GetProperty("answers").GetProperty("questions").GetInt32().ShouldBe(3);

        var (_, again, _) = await Terminal.RunAsync(null, "eval", file, "--out", kept);
        again.ShouldContain("±0.0 points");
    }

    [Fact]
    public async Task Below_a_floor_it_ends_with_1_and_says_which()
    {
        var file = Write(Cases);

        var (exit, _, error) = await Terminal.RunAsync(null, "eval", file, "--floor", "asserted=1", "--floor", "quotes_exact=1");

        exit.ShouldBe(1);
        error.ShouldStartWith("eval: asserted is ");
        error.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("no-such-file.jsonl")]
    [InlineData("--floor", "asserted")]
    [InlineData("--floor", "nonsense=0.5")]
    public async Task Wrong_input_ends_with_2_and_one_line(params string[] arguments)
    {
        var file = Write("""{"id":"4","text":"Come to our open day on Friday.","verdict":"ready"}""");

        var (exit, output, error) = await Terminal.RunAsync(null, arguments[0] == "--floor" ? ["eval", file, .. arguments] : ["eval", .. arguments]);

        exit.ShouldBe(2, output);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
    }

    [Fact]
    public async Task A_line_that_is_no_case_is_named()
    {
        var (exit, _, error) = await Terminal.RunAsync(null, "eval", Write("{\"id\":1}"));
        exit.ShouldBe(2);
        error.ShouldContain("cases.jsonl, line 1:");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string cases)
    {
        var path = Path.Combine(_folder.FullName, "cases.jsonl");
        File.WriteAllText(path, cases);
        return path;
    }
}
