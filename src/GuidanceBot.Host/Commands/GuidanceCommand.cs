using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Lint;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host.Commands;

/// <summary>What the program makes of a document: its text as it is quoted, and what makes it hard to answer from.</summary>
internal static class GuidanceCommand
{
    public static Command Make() => new("guidance", "Shows or checks guidance documents.") { Text(), Lint() };

    private static Command Text()
    {
        var (path, json) = (Path(), Json());
        var command = new Command("text", "The text as it is quoted, with clauses and offsets.") { path, json };
        command.SetAction(parsed =>
        {
            foreach (var document in Documents(parsed.GetValue(path)!))
            {
                if (parsed.GetValue(json))
                {
                    Console.WriteLine(JsonSerializer.Serialize(DocumentLine.Of(document), ReadableJson.Lines.DocumentLine));
                }
                else
                {
                    WriteText(document);
                }
            }

            return 0;
        });
        return command;
    }

    private static Command Lint()
    {
        var (path, json) = (Path(), Json());
        var command = new Command("lint", "What makes a document hard to answer from, and which topics it leaves out.") { path, json };
        command.SetAction(parsed =>
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var documents = Documents(parsed.GetValue(path)!);
            foreach (var e in documents.Where(d => d.Event is not null && !parsed.GetValue(json)))
            {
                Console.WriteLine($"{e.Name}: the event “{e.Event!.Name}”, readable, {e.Clauses.Count} clauses. What a policy is checked for doesn’t apply to it.");
            }

            var reports = documents.Where(d => d.Event is null).Select(d => GuidanceLint.Check(d, today)).ToArray();
            foreach (var report in reports)
            {
                if (parsed.GetValue(json))
                {
                    Console.WriteLine(JsonSerializer.Serialize(LintLine.Of(report), ReadableJson.Lines.LintLine));
                }
                else
                {
                    WriteLint(report);
                }
            }

            return reports.Any(r => r.Findings.Count > 0) ? 1 : 0;
        });
        return command;
    }

    private static Argument<string> Path() => new("path") { Description = "A guidance file or folder." };

    private static Option<bool> Json() => new("--json") { Description = "One JSON object a document." };

    private static IReadOnlyList<GuidanceDocument> Documents(string path) => LocalGuidance.Read([path], BotConfiguration.ForCommands()).Documents;

    private static void WriteText(GuidanceDocument document)
    {
        Console.WriteLine($"{document.Name} {document.Version}");
        foreach (var clause in document.Clauses)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{clause.Id} [{clause.Run.Start}, {clause.Run.End}) {clause.Section}"));
            Console.WriteLine(clause.Run.Of(document.Text));
        }
    }

    private static void WriteLint(LintReport report)
    {
        foreach (var f in report.Findings)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Document}:{f.Line} {f.Rule} {f.Message}"));
            if (f.StartFrom is { } wording)
            {
                Console.WriteLine("    start from: " + wording);
            }
        }

        Console.WriteLine($"\n{report.Document}: {(report.Findings.Count == 0 ? "nothing found" : $"{report.Findings.Count} found")}. Topics, and how many of 50 policies have a rule on each:");
        foreach (var topic in report.Coverage)
        {
            var clauses = topic.IsCovered ? string.Join(' ', topic.Clauses.Take(6)) + (topic.Clauses.Count > 6 ? " …" : "") : "none";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {topic.Policies,2}  {topic.Topic,-36} {clauses}"));
        }
    }
}
