using System.Globalization;
using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests.Measured;

/// <summary>BM25 alone, no model: how often the right clause comes first, and how often among three. Floors stand a little below what was measured.</summary>
public sealed class WordRetrievalTests
{
    [Fact]
    public void On_the_documents_it_was_tuned_on() => Measure("training", Question.Training(), 0.45, 0.66);

    [Fact]
    public void On_the_calibration_documents() => Measure("calibration", Question.Calibrating(), 0.46, 0.66);

    [Fact]
    public void On_the_six_real_documents() => Measure("six real", Question.Real(), 0.19, 0.39);

    private static void Measure(string name, IReadOnlyList<Question> questions, double firstFloor, double threeFloor)
    {
        var (asked, first, three) = (0, 0, 0);
        foreach (var group in questions.GroupBy(q => q.Document))
        {
            var index = new ClauseIndex([.. group.Key.Clauses.Select(c => c.Full)]);
            var plain = group.Key.Clauses.Select(c => Question.Plain(c.Reading)).ToArray();
            foreach (var question in group)
            {
                var gold = question.Gold(plain);
                if (gold.Count == 0)
                {
                    continue;
                }

                var scores = index.Score(question.Text);
                var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Take(3).ToArray();
                asked++;
                first += gold.Contains(order[0]) ? 1 : 0;
                three += order.Any(gold.Contains) ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {asked} questions, right clause first {(double)first / asked:P1}, among three {(double)three / asked:P1}"));
        ((double)first / asked).ShouldBeGreaterThan(firstFloor);
        ((double)three / asked).ShouldBeGreaterThan(threeFloor);
    }
}
