using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host.Commands;

/// <summary>Pre-checks drafts on the terminal.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var file = new Argument<string?>("file") { Description = "The draft; without it stdin is read.", Arity = ArgumentArity.ZeroOrOne };
        var platform = new Option<string?>("--platform") { Description = "x, bluesky, mastodon, threads, linkedin, instagram, facebook or any." };
        var account = new Option<string?>("--account") { Description = "personal or official." };
        var reply = new Option<bool>("--reply") { Description = "It answers somebody." };
        var guidance = new Option<string[]>("--guidance") { Description = "A guidance file or folder; repeatable. Default: the sample." };
        var rules = new Option<string[]>("--rules") { Description = "A file or folder of the organisation's own rules (YAML); repeatable. Default: those configured." };
        var explain = new Option<string?>("--explain") { Description = "Says what a rule looks for, why, and shows examples; no draft is read." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var jsonl = new Option<bool>("--jsonl") { Description = "Reads JSON Lines on stdin, checks each on stdout." };
        var command = new Command("check", "Pre-checks a draft before it is posted.") { file, platform, account, reply, guidance, rules, explain, json, jsonl };
        command.SetAction(async (parsed, cancel) =>
        {
            var settings = BotConfiguration.ForCommands();
            var set = LocalGuidance.Read(parsed.GetValue(guidance) ?? [], settings);
            var (checker, book) = Engines.OpenChecker(parsed.GetValue(rules) ?? [], settings);
            if (parsed.GetValue(explain) is { } rule)
            {
                Explain(book, rule, set);
                return 0;
            }

            if (parsed.GetValue(jsonl))
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.RunAsync(Console.OpenStandardInput(), output, ContractJson.Default.CheckLine, line => new(Check(checker, set, line)), cancel);
                return 0;
            }

            var draft = await ReadAsync(parsed.GetValue(file), parsed.GetValue(platform), parsed.GetValue(account), cancel);
            return Check(checker, set, draft with { IsReply = parsed.GetValue(reply) }, parsed.GetValue(json));
        });
        return command;
    }

    private static void Explain(RuleBook book, string rule, GuidanceSet guidance)
    {
        var explanation = RuleExplanation.Of(book, rule, new KeywordRuleClauses(), guidance)
            ?? throw new BadInputException($"check: --explain {rule}: there is no such rule. There are {string.Join(", ", book.Definitions.Select(d => d.Id))}.");
        RuleText.Write(Console.Out, explanation);
    }

    private static byte[] Check(IDraftChecker checker, GuidanceSet guidance, CheckLine line)
    {
        var draft = line.Read();
        var start = TimeProvider.System.GetTimestamp();
        var report = checker.Check(draft, guidance);
        return JsonSerializer.SerializeToUtf8Bytes(ReportLine.Of(line.Id, report, TimeProvider.System.GetElapsedTime(start)), ReadableJson.Lines.ReportLine);
    }

    private static int Check(IDraftChecker checker, GuidanceSet guidance, Draft draft, bool json)
    {
        var start = TimeProvider.System.GetTimestamp();
        var report = checker.Check(draft, guidance);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(ReportLine.Of(null, report, TimeProvider.System.GetElapsedTime(start)), ReadableJson.Lines.ReportLine));
        }
        else
        {
            WriteForPeople(draft, report);
        }

        return report.Verdict == DraftVerdict.Review || report.Findings.Any(f => f.Severity == Severity.Block) ? 1 : 0;
    }

    private static async Task<Draft> ReadAsync(string? file, string? platform, string? account, CancellationToken cancel)
    {
        if (file is not null && !File.Exists(file))
        {
            throw new BadInputException($"check: {file}: there is no such file.");
        }

        // Four bytes a character at most, and one more tells that it is too long.
        await using var input = file is null ? Console.OpenStandardInput() : File.OpenRead(file);
        using var reader = new StreamReader(input, Encoding.UTF8);
        var buffer = new char[Draft.MaxLength + 1];
        var length = await reader.ReadBlockAsync(buffer, cancel);
        if (length > Draft.MaxLength)
        {
            throw new BadInputException($"check: {file ?? "stdin"}: longer than {Draft.MaxLength} UTF-16 units.");
        }

        return new Draft
        {
            Text = new string(buffer, 0, length).TrimEnd('\r', '\n'),
            Platform = platform is null ? Platform.Any : DraftForms.PlatformOf(platform) ?? throw new BadInputException($"check: --platform {platform}: none of x, bluesky, mastodon, threads, linkedin, instagram, facebook, any."),
            Account = account is null ? null : DraftForms.AccountOf(account) ?? throw new BadInputException($"check: --account {account}: neither personal nor official."),
        };
    }

    private static void WriteForPeople(Draft draft, DraftReport report)
    {
        foreach (var f in report.Findings)
        {
            var (line, column) = f.In == "text" && f.Start is { } at ? Place(draft.Text, at) : (1, 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line}:{column} {f.Severity.ToString().ToLowerInvariant()} {f.Rule} {FindingWords.Of(f)}"));
        }

        Console.WriteLine(DraftReplies.VerdictWords(report));
        if (report.Length is { } l)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{l.Count} of {l.Limit} {(l.Unit is "bytes" ? "bytes" : "characters")}, as {DraftReplies.PlatformName(l.Platform)} counts them"));
        }
    }

    private static (int Line, int Column) Place(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return (before.Count('\n') + 1, at - (before.LastIndexOf('\n') + 1) + 1);
    }
}
