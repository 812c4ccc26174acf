using System.Globalization;
using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Text;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests.Measured;

/// <summary>
/// How often the deontic reading of the gold quote agrees with the gold verdict. What must stay rare: a "no" read as a plain permission,
/// a "yes" read as a plain ban. Questions turned round ("am I banned from ...?") stay in, so neither can be nought.
/// </summary>
public sealed class DeonticAgreementTests
{
    [Fact]
    public void On_the_documents_it_was_tuned_on_a_no_is_hardly_ever_read_as_a_yes()
    {
        var table = Table.Of(Question.Training());
        table.Share("no", Modality.Permits).ShouldBeLessThan(0.01);
        table.Share("yes", Modality.Forbids).ShouldBeLessThan(0.05);
    }

    [Fact]
    public void On_the_calibration_documents_a_no_is_hardly_ever_read_as_a_yes()
    {
        var table = Table.Of(Question.Calibrating());
        table.Share("no", Modality.Permits).ShouldBeLessThan(0.025);
        table.Share("yes", Modality.Forbids).ShouldBeLessThan(0.07);
    }

    [Fact]
    public void The_six_real_documents_are_reported()
    {
        var table = Table.Of(Question.Real());
        table.Share("no", Modality.Permits).ShouldBeLessThan(0.05);
        table.Share("yes", Modality.Forbids).ShouldBe(0);
    }

    private sealed record Unit(Clause Clause, TextSpan Sentence, string Plain);

    private sealed class Table
    {
        private readonly Dictionary<(string Verdict, Modality Read), int> counts = [];

        public static Table Of(IReadOnlyList<Question> questions)
        {
            var table = new Table();
            foreach (var document in questions.Where(q => q.Quote.Length > 0 && q.Verdict is "yes" or "yes_if" or "no" or "depends" or "info").GroupBy(q => q.Document))
            {
                var units = document.Key.Clauses.SelectMany(c => c.Sentences.Select(s => new Unit(c, s, Question.Plain(s.Of(document.Key.Text))))).ToArray();
                foreach (var question in document)
                {
                    if (Read(question, units) is { } reading)
                    {
                        table.counts[(question.Verdict, reading.Modality)] = table.counts.GetValueOrDefault((question.Verdict, reading.Modality)) + 1;
                    }
                }
            }

            TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
            return table;
        }

        public double Share(string verdict, Modality read) => (double)counts.GetValueOrDefault((verdict, read)) / counts.Where(c => string.Equals(c.Key.Verdict, verdict, StringComparison.Ordinal)).Sum(c => c.Value);

        public override string ToString()
        {
            var text = new StringBuilder("gold verdict against modality read\n");
            foreach (var verdict in (string[])["yes", "yes_if", "no", "depends", "info"])
            {
                text.Append(CultureInfo.InvariantCulture, $"{verdict,-8}");
                foreach (var modality in Enum.GetValues<Modality>())
                {
                    text.Append(CultureInfo.InvariantCulture, $" {modality} {counts.GetValueOrDefault((verdict, modality))} ({Share(verdict, modality):P1})");
                }

                text.AppendLine();
            }

            return text.ToString();
        }
    }

    /// <summary>The sentences that the quote is made of, read with their lead-in and heading.</summary>
    private static ClauseReading? Read(Question question, Unit[] units)
    {
        var quote = Question.Plain(question.Quote);
        if (units.FirstOrDefault(u => u.Plain.Contains(quote, StringComparison.Ordinal)) is { } holding)
        {
            return ClauseReading.Of(question.Document, holding.Clause, holding.Sentence);
        }

        var held = units.Where(u => u.Plain.Length > 8 && quote.Contains(u.Plain, StringComparison.Ordinal)).ToArray();
        return held.Length == 0 ? null : ReadTogether(question.Document, held[0].Clause, [.. held.Where(h => h.Clause == held[0].Clause).Select(h => h.Sentence)]);
    }

    private static ClauseReading ReadTogether(GuidanceDocument document, Clause clause, IReadOnlyList<TextSpan> sentences)
    {
        var items = sentences.Where(clause.NeedsLeadIn).ToArray();
        var said = items.Length > 0 ? sentences.Where(s => s != clause.LeadIn) : sentences;
        return ClauseReading.Of(
            string.Join(' ', said.Select(s => s.Of(document.Text))),
            items.Length > 0 ? clause.LeadIn!.Value.Of(document.Text) : null,
            clause.Section.Split(" > ") is { Length: > 1 } path ? path[^1] : null);
    }
}
