using System.CommandLine;
using System.Globalization;
using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host.Commands;

/// <summary>Scores the engines on case files: the project's own on the sample guidance, or an organisation's on its documents before it publishes them.</summary>
internal static class EvalCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("cases") { Description = "Case files (JSON Lines); default: the sample's own cases.", Arity = ArgumentArity.ZeroOrMore };
        var guidance = new Option<string[]>("--guidance") { Description = "A guidance file or folder; repeatable. Default: the sample." };
        var decided = new Option<bool>("--decided") { Description = "Asks the questions that comms decided in this installation, with the verdicts that comms gave; beside them what people tapped. Case files are asked too, where some are named." };
        var data = new Option<string?>("--data") { Description = "With --decided, the folder of the database. Default: ./data." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var kept = new Option<string?>("--out") { Description = "A folder: keeps report.json and risk-coverage.svg there, and compares with the report that lay there before." };
        var floors = new Option<string[]>("--floor") { Description = "name=share, such as asserted_right=0.85; repeatable. Below one of them the exit status is 1. For unsafe_yes, covered_declined and draft_false_alarm it is a ceiling." };
        var command = new Command("eval", "Scores answers and draft checks on cases whose outcome is known.") { files, decided, data, guidance, json, kept, floors };
        command.SetAction(async (parsed, cancel) =>
        {
            var bounds = (parsed.GetValue(floors) ?? []).Select(Floor.Parse).ToArray();
            var named = parsed.GetValue(files) ?? [];
            var own = parsed.GetValue(decided) ? await OwnCases.ReadAsync(parsed.GetValue(data), cancel) : null;
            var cases = own is null ? EvalCases.Read(named) : own.With(named.Length > 0 ? EvalCases.Read(named) : null);
            var settings = BotConfiguration.ForCommands();
            var set = LocalGuidance.Read(parsed.GetValue(guidance) ?? [], settings);
            var report = await RunAsync(set, cases, own, settings, cancel);
            Array.ForEach(bounds, b => b.MustBeIn(report));
            var previous = parsed.GetValue(kept) is { } folder ? EvalFolder.Keep(folder, report) : null;
            Console.WriteLine(parsed.GetValue(json) ? EvaluationJson.Write(report) : EvaluationText.Of(report, previous) + own?.Words);
            var missed = bounds.Where(b => !b.Holds(report)).ToArray();
            foreach (var floor in missed)
            {
                await Console.Error.WriteLineAsync(floor.Missed(report));
            }

            return missed.Length > 0 ? 1 : 0;
        });
        return command;
    }

    private static async Task<EvaluationReport> RunAsync(GuidanceSet guidance, CaseFile cases, OwnCases? own, BotSettings settings, CancellationToken cancel)
    {
        try
        {
            AnswerReport? answers = null;
            if (cases.Answers.Count > 0)
            {
                using var reading = Engines.OpenReading(null);
                var engine = reading.Engine.With(own?.Applied);
                answers = await AnswerEvaluation.RunAsync(engine, guidance, cases.Answers, engine.Thresholds, cancel);
            }

            return new EvaluationReport(answers, cases.Drafts.Count > 0 ? DraftCaseReport.Of(Engines.OpenChecker([], settings).Checker, guidance, cases.Drafts) : null);
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException("eval: " + e.Message, e);
        }
    }

    /// <summary>A bound on one figure.</summary>
    private sealed record Floor(string Name, double Share)
    {
        private bool IsCeiling => Name is "unsafe_yes" or "covered_declined" or "draft_false_alarm";

        public static Floor Parse(string text) => text.Split('=', 2) is [{ Length: > 0 } name, var share] && double.TryParse(share, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
            ? new Floor(name, value)
            : throw new BadInputException($"eval: --floor {text}: write name=share, such as asserted_right=0.85.");

        public void MustBeIn(EvaluationReport report)
        {
            if (report.Figures.All(f => f.Name != Name))
            {
                throw new BadInputException($"eval: --floor {Name}: none of {string.Join(", ", report.Figures.Select(f => f.Name))}.");
            }
        }

        public bool Holds(EvaluationReport report) => IsCeiling ? Of(report).Share <= Share : Of(report).Share >= Share;

        public string Missed(EvaluationReport report) => string.Create(CultureInfo.InvariantCulture, $"eval: {Name} is {Of(report).Share:0.000}, {(IsCeiling ? "above" : "below")} {Share:0.###}.");

        private Proportion Of(EvaluationReport report) => report.Figures.First(f => f.Name == Name).Value;
    }
}
