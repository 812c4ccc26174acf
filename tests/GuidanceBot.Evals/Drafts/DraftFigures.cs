using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Evals.Drafts;

/// <summary>
/// All figures of the draft rules: <c>dotnet run --project tests/GuidanceBot.Evals -- drafts</c>; of a file of labelled drafts with <c>--file</c>, what each
/// rule gets right and wrong on it with <c>--rules-table</c>.
/// </summary>
static class DraftFigures
{
    public static int Run(string[] args, TextWriter output)
    {
        var folder = Option(args, "--rules");
        var checker = Checkers.Of(Checkers.Book(folder));
        var file = Option(args, "--file") is { } path ? new TuningSet<LabelledDraft>(Path.GetFileName(path), LabelledDraft.Read(path)) : null;
        if (args.Contains("--failures"))
        {
            Failures(checker, file ?? (args.Contains("--written") ? DraftSets.Written() : DraftSets.Tuning()), Option(args, "--docs"), output);
            return 0;
        }

        if (args.Contains("--rules-table"))
        {
            var rules = new Dictionary<string, int[]>(StringComparer.Ordinal);
            foreach (var draft in (file ?? DraftSets.Tuning()).Cases)
            {
                foreach (var finding in checker.Check(draft.ToDraft()).Findings.Where(f => f.Severity != Severity.Advice).DistinctBy(f => f.Rule))
                {
                    var row = rules.TryGetValue(finding.Rule, out var known) ? known : rules[finding.Rule] = new int[3];
                    row[draft.Expected.Any(e => e.Category == finding.Category) ? 0 : draft.Verdict is "ready" ? 2 : 1]++;
                }
            }

            foreach (var (rule, row) in rules.OrderByDescending(r => r.Value[2]))
            {
                output.WriteLine($"{rule,-22} right {row[0],4}  beside {row[1],4}  alarm {row[2],4}");
            }

            return 0;
        }

        if (file is not null)
        {
            Print(output, file.Name, file.Cases.Aggregate(new DraftScore(), (s, d) => s.With(d, checker.Check(d.ToDraft()))));
            file.Cases.Aggregate(new CategoryFigures(), (s, d) => s.With(d, checker.Check(d.ToDraft()))).Print(output);
            return 0;
        }

        if (args.Contains("--public"))
        {
            DraftTable.Print(checker, output);
            return 0;
        }

        if (args.Contains("--alarms"))
        {
            Alarms(checker, output);
            return 0;
        }

        var tuning = DraftSets.Tuning();
        Print(output, tuning.Name, tuning.Cases.Aggregate(new DraftScore(), (s, d) => s.With(d, checker.Check(d.ToDraft()))));
        var written = DraftSets.Written();
        Print(output, written.Name, written.Cases.Aggregate(new DraftScore(), (s, d) => s.With(d, checker.Check(d.ToDraft()))));
        if (args.Contains("--tuning"))
        {
            return 0;
        }

        var apart = DraftSets.WrittenApart();
        Print(output, apart.Name, apart.Score(new DraftScore(), (s, d) => s.With(d, checker.Check(d.ToDraft()))));
        var report = DraftSets.Report();
        Print(output, report.Name, report.Score(new DraftScore(), (s, d) => s.With(d, checker.Check(d.ToDraft()))));
        report.Score(new CategoryFigures(), (s, d) => s.With(d, checker.Check(d.ToDraft()))).Print(output);
        return 0;
    }

    /// <summary>What the rules miss or shout about, on tuning documents only.</summary>
    static void Failures(DraftChecker checker, TuningSet<LabelledDraft> set, string? docs, TextWriter output)
    {
        var only = docs is null ? null : File.ReadAllLines(docs).ToHashSet(StringComparer.Ordinal);
        foreach (var draft in set.Cases.Where(d => only?.Contains(d.Doc) ?? true))
        {
            var report = checker.Check(draft.ToDraft());
            var missed = draft.Expected.Where(e => DraftScore.Overlap(draft, e, report) == 0).Select(e => $"MISS {e.Category}/{e.Severity} '{e.Span}'");
            var wrong = draft.Expected.Where(e => DraftScore.Overlap(draft, e, report) is > 0 and < 0.5).Select(e => $"SPAN {e.Category} '{e.Span}' ours {string.Join(" | ", report.Findings.Where(f => string.Equals(f.Category, e.Category, StringComparison.Ordinal)).Select(f => $"{f.Rule} '{f.Span}'"))}");
            var extra = report.Findings.Where(f => f.Severity != Severity.Advice && !draft.Expected.Any(e => string.Equals(e.Category, f.Category, StringComparison.Ordinal))).Select(f => $"EXTRA {f.Rule} {f.Severity} '{f.Span}'");
            output.WriteLine($"{draft.Verdict}->{report.Verdict.ToString().ToLowerInvariant()} {draft.Id} {draft.Platform} {draft.Account}{(draft.Reply ? " reply" : "")} | {draft.Text.ReplaceLineEndings(" ")} {string.Join(' ', draft.Media.Select(m => $"[{m.Alt}]"))}");
            foreach (var line in missed.Concat(wrong).Concat(extra))
            {
                output.WriteLine("    " + line);
            }
        }
    }

    /// <summary>Everything that the rules say on real posts, for reading.</summary>
    static void Alarms(DraftChecker checker, TextWriter output)
    {
        foreach (var (set, posts) in ((string, IReadOnlyList<string>)[])[("outlets", RealPosts.Outlets()), ("authorities", RealPosts.Authorities())])
        {
            foreach (var post in posts)
            {
                foreach (var finding in checker.Check(new Draft { Text = post }).Findings.Where(f => f.Severity != Severity.Advice))
                {
                    output.WriteLine($"{set}\t{finding.Rule}\t{finding.Severity}\t{finding.Span}\t{post.ReplaceLineEndings(" ")}");
                }
            }
        }
    }

    static void Print(TextWriter output, string name, DraftScore s)
    {
        output.WriteLine($"{name}: {s.All} drafts");
        output.WriteLine($"  false alarm on ready   {s.FalseAlarm}");
        output.WriteLine($"  verdict right          {s.Verdict}");
        output.WriteLine($"  review kept            {s.Kept}   (called ready: {s.ReviewCalledReady})");
        output.WriteLine($"  block found            {s.BlockFound}");
        output.WriteLine($"  spans right            {s.Spans}");
        output.WriteLine($"  of {s.Expected} expected; named as not to be found, and found: {s.NotExpectedFound}");
    }

    static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
