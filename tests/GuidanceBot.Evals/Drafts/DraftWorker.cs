using System.Text.Json;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Evals.Drafts;

/// <summary>One JSON draft a line in, one line out: the long-running process of the side-by-side run.</summary>
static class DraftWorker
{
    public static int Run(TextReader input, TextWriter output)
    {
        var checker = Checkers.Of(Checkers.Book(null));
        while (input.ReadLine() is { } line)
        {
            var draft = new Draft { Text = JsonSerializer.Deserialize<string>(line) ?? "" };
            var report = checker.Check(draft);
            output.WriteLine(JsonSerializer.Serialize(report.Findings.Count));
            output.Flush();
        }

        return 0;
    }
}
