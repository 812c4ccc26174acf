using System.Text.Json;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Documents;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Evals.Answers;

/// <summary>Public reports of documents that other systems misread: what is quoted from them, with the shipped models.</summary>
public sealed class PublicReports
{
    [Theory]
    [InlineData("DOC-02")]
    [InlineData("DOC-04")]
    public async Task Documents_that_were_misread_elsewhere_are_quoted_as_they_are_seen(string report)
    {
        var file = Needs.Data($"reports/{report}.docx");
        var guidance = new GuidanceSet([GuidanceLibrary.Read(DocumentReaders.All, report + ".docx", await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))]);
        using var test = EngineUnderTest.AsShipped();
        foreach (var line in File.ReadLines(Needs.Data($"reports/{report}.jsonl")))
        {
            using var parsed = JsonDocument.Parse(line);
            var expect = parsed.RootElement.GetProperty("expect");
            var answer = await test.Engine.AnswerAsync(new Question { Text = parsed.RootElement.GetProperty("question").GetString()! }, guidance, TestContext.Current.CancellationToken);
            string[] quotes = [.. answer.Citations.Concat(answer.Nearest).Select(c => c.Quote)];
            TestContext.Current.TestOutputHelper?.WriteLine($"{parsed.RootElement.GetProperty("id")} {answer.Verdict}: {string.Join(" | ", quotes)}");

            Wanted(expect).ShouldContain(w => quotes.Any(q => q.Contains(w, StringComparison.Ordinal)), line);
            Unwanted(expect).ShouldNotContain(w => quotes.Any(q => q.Contains(w, StringComparison.Ordinal)), line);
            if (expect.TryGetProperty("verdict", out var verdict))
            {
                answer.Verdict.ToContract().ShouldBe(verdict.GetString());
            }
        }
    }

    private static IEnumerable<string> Wanted(JsonElement expect) =>
        expect.TryGetProperty("quote_exact", out var exact) ? [exact.GetString()!, WithoutNumber(exact.GetString()!)]
        : expect.TryGetProperty("quote_contains_any", out var any) ? any.EnumerateArray().Select(a => a.GetString()!)
        : [expect.GetProperty("quote_contains").GetString()!];

    private static IEnumerable<string> Unwanted(JsonElement expect) =>
        (expect.TryGetProperty("not", out var not) ? not.EnumerateArray().Select(n => n.GetString()!) : [])
        .Concat(expect.TryGetProperty("not_quote", out var quote) ? [quote.GetString()!] : []);

    private static string WithoutNumber(string quote) => quote[(quote.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
