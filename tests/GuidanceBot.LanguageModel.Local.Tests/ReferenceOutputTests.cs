using GuidanceBot.Core.LanguageModel;
using Shouldly;
using Xunit;

namespace GuidanceBot.LanguageModel.Local.Tests;

/// <summary>
/// The adapter gives what the models gave where they were made. int8 activations that lie on a rounding edge may fall to the other side
/// on another processor and move a whole text a little: the few that do must be few, near, and decide nothing differently.
/// </summary>
public sealed class ReferenceOutputTests(ModelsFixture fixture) : IClassFixture<ModelsFixture>
{
    [Fact]
    public void Embeddings_have_the_reference_direction()
    {
        var cosines = Reference.All.Where(r => r.Embedding is not null)
            .Select(r => Dot(r.Kind == "question" ? fixture.Models.Retriever.EmbedQuestion(r.Text) : fixture.Models.Retriever.EmbedClause(r.Text), r.Embedding!))
            .ToList();
        cosines.Count.ShouldBe(27);
        cosines.Min().ShouldBeGreaterThan(0.997);
        cosines.Count(c => c < 0.999).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Logits_are_the_reference_logits()
    {
        var differences = Pairs().Select(p => Logits(p.Reading).Zip(p.Row.Logits!).Max(x => Math.Abs(x.First - x.Second))).ToList();
        differences.Count.ShouldBe(48);
        differences.Max().ShouldBeLessThan(0.4f);
        differences.Count(d => d > 0.05f).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void The_same_clause_comes_first_and_every_verdict_is_the_same()
    {
        foreach (var question in Pairs().GroupBy(p => p.Row.Text))
        {
            question.MaxBy(p => p.Reading.Relevance).Row.ShouldBe(question.MaxBy(p => p.Row.Logits![0]).Row);
            foreach (var (row, reading) in question)
            {
                Top(Logits(reading)).ShouldBe(Top(row.Logits!), row.Text);
            }
        }
    }

    [Fact]
    public void A_text_gives_the_same_result_whatever_is_read_beside_it()
    {
        var row = Reference.All.First(r => r.Kind == "pair");
        var alone = fixture.Models.Reader.Read(row.Text, [row.Clause!])[0];
        fixture.Models.Reader.Read(row.Text, ["Short.", row.Clause!, row.Clause + " " + row.Clause])[1].ShouldBe(alone);
    }

    private static int Top(float[] logits) => Array.IndexOf(logits, logits[1..].Max(), 1);

    private static float[] Logits(ReaderLogits r) => [r.Relevance, r.Yes, r.YesIf, r.No, r.Info, r.Depends];

    private static double Dot(float[] a, float[] b) => a.Zip(b).Sum(p => (double)p.First * p.Second) / Math.Sqrt(b.Sum(x => (double)x * x));

    private List<(Reference Row, ReaderLogits Reading)> Pairs() =>
        [.. Reference.All.Where(r => r.Kind == "pair").Select(r => (r, fixture.Models.Reader.Read(r.Text, [r.Clause!])[0]))];
}
