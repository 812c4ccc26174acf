using System.Globalization;
using System.Text;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Reliability;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Host.Commands;

/// <summary>What this installation's comms decided, and what people tapped, for the evaluation.</summary>
/// <param name="Decided">Questions with the verdicts that comms gave.</param>
/// <param name="Taps">Taps of the last year, by verdict.</param>
/// <param name="Applied">The thresholds that a lead has set; null: the shipped ones.</param>
internal sealed record OwnCases(IReadOnlyList<DecidedQuestion> Decided, IReadOnlyList<TapCount> Taps, AppliedThresholds? Applied)
{
    /// <summary>Reads them from the database.</summary>
    /// <exception cref="BadInputException">There is none, or nothing in it is decided.</exception>
    public static async Task<OwnCases> ReadAsync(string? folder, CancellationToken cancel)
    {
        await using var stored = await StoredData.OpenAsync("eval", folder, cancel);
        var decided = DecidedQuestions.Of(await stored.Get<ICases>().ListAsync(new CaseFilter(Open: false, Max: DecidedQuestions.MostCases), cancel));
        if (decided.Count == 0)
        {
            throw new BadInputException("eval: comms has decided no question yet whose words alone carry it.");
        }

        return new OwnCases(decided, await stored.Get<IFeedback>().TapsSinceAsync(TimeProvider.System.GetUtcNow() - ReliabilityRun.TapWindow, cancel), (await new ThresholdBook(stored.Get<ISettings>()).CurrentAsync(cancel)).Applied);
    }

    /// <summary>They, and the cases of files beside them.</summary>
    public CaseFile With(CaseFile? files) => new([.. Decided.Select(d => d.Case), .. files?.Answers ?? []], files?.Drafts ?? []);

    /// <summary>What a terminal shows below the report.</summary>
    public string Words
    {
        get
        {
            var text = new StringBuilder().AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Decided.Count} {(Decided.Count == 1 ? "question" : "questions")} that comms decided; in {Decided.Count(d => d.FromBot)} of them comms let the bot's own words out unchanged, which speaks for it more readily.");
            if (Taps.Count > 0)
            {
                text.AppendLine("Taps of the last year (answered it, not quite); they propose nothing:");
                Taps.ToList().ForEach(t => text.AppendLine(CultureInfo.InvariantCulture, $"  {t.Verdict.ToContract(),-9} {t.Useful,5} {t.NotUseful,5}"));
            }

            return text.ToString();
        }
    }
}
