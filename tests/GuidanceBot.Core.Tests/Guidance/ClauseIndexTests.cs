using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Guidance;

public sealed class ClauseIndexTests
{
    private static readonly string[] Texts = ["Never post a patient's name.", "You may post photos of the staff room.", "Photos, photos and photographs need consent."];

    [Fact]
    public void A_score_is_that_of_BM25()
    {
        var index = new ClauseIndex(["alpha beta", "alpha alpha gamma delta"]);
        var scores = index.Score("alpha gamma");
        var idfAlpha = Math.Log(1 + ((2 - 2 + 0.5) / (2 + 0.5)));
        var idfGamma = Math.Log(1 + ((2 - 1 + 0.5) / (1 + 0.5)));
        scores[0].ShouldBe((float)(idfAlpha * 1 * 1.9 / (1 + (0.9 * (0.6 + (0.4 * 2 / 3))))), 1e-6f);
        scores[1].ShouldBe((float)((idfAlpha * 2 * 1.9 / (2 + (0.9 * (0.6 + (0.4 * 4 / 3))))) + (idfGamma * 1 * 1.9 / (1 + (0.9 * (0.6 + (0.4 * 4 / 3)))))), 1e-6f);
    }

    [Fact]
    public void Words_meet_across_their_forms()
    {
        var scores = new ClauseIndex(Texts).Score("can I be posting the patients' names?");
        scores[0].ShouldBeGreaterThan(scores[1]);
        scores[1].ShouldBeGreaterThan(scores[2]);
        scores[2].ShouldBe(0);
    }

    [Fact]
    public void A_word_asked_twice_counts_once() => new ClauseIndex(Texts).Score("photos photos").ShouldBe(new ClauseIndex(Texts).Score("photo"));

    [Fact]
    public void No_not_and_if_are_words() => new ClauseIndex(["no swimming", "the swimming"]).Score("no").ShouldSatisfyAllConditions(s => s[0].ShouldBeGreaterThan(0), s => s[1].ShouldBe(0));

    [Fact]
    public void An_empty_index_scores_nothing() => new ClauseIndex([]).Score("anything").ShouldBeEmpty();

    [Fact]
    public void The_places_for_the_scores_must_be_as_many_as_the_texts() => Should.Throw<ArgumentException>(() => new ClauseIndex(Texts).Score("photo", new float[2]));

    [Fact]
    public async Task Many_readers_at_once_read_the_same()
    {
        var index = new ClauseIndex(Texts);
        var expected = index.Score("photos of patients");
        var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => index.Score("photos of patients"))));
        all.ShouldAllBe(s => s.SequenceEqual(expected));
    }

    [Fact]
    public void A_question_without_end_is_read_only_as_far_as_a_question_may_go()
    {
        var index = new ClauseIndex(Texts);
        index.Score(new string('x', ClauseIndex.MaxQueryLength) + " photos").ShouldAllBe(s => s == 0);
    }
}
