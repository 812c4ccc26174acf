using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions.Wording;
using GuidanceBot.Core.Reliability;

namespace GuidanceBot.Core.Questions;

/// <summary>
/// The engine without network: words alone until the models are loaded and the guidance is indexed, both in the background, then the
/// reader. Nobody ever waits for an index.
/// </summary>
/// <param name="keywords">Answers until then, or for good where the models are off.</param>
/// <param name="thresholds">What a lead has set; null: the shipped thresholds hold.</param>
/// <param name="modelsFollow">True where models will be loaded: until they are, answers say so.</param>
public sealed class LocalAnswerEngine(KeywordAnswerEngine keywords, ThresholdBook? thresholds = null, bool modelsFollow = false) : IClauseRanking
{
    private volatile ReaderAnswerEngine? _shipped;
    private volatile Set? _set;

    /// <inheritdoc/>
    public string Version => (_set?.Reader ?? _shipped)?.Version ?? keywords.Version;

    /// <summary>The engine of the models as it ships; null until they are loaded.</summary>
    public ReaderAnswerEngine? Shipped => _shipped;

    /// <summary>The models are loaded: from now on they answer about every guidance that they have indexed.</summary>
    public void Use(ReaderAnswerEngine reader) => _shipped = reader;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(GuidanceSet guidance, CancellationToken cancel)
    {
        if (await ReaderAsync(cancel) is { } reader)
        {
            await reader.PrepareAsync(guidance, cancel);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel) => (await RankAsync(question, guidance, cancel)).Answer;

    /// <inheritdoc/>
    public async ValueTask<RankedAnswer> RankAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
    {
        if (await ReaderAsync(cancel) is { } reader && reader.IsReadyFor(guidance))
        {
            return await reader.RankAsync(question, guidance, cancel);
        }

        var ranked = await keywords.RankAsync(question, guidance, cancel);
        return modelsFollow && ranked.Answer.Text == AnswerWords.Show ? ranked with { Answer = ranked.Answer with { Text = AnswerWords.KeywordsOnly } } : ranked;
    }

    /// <summary>Looked up for each question: what a lead sets holds from the next one on, whichever replica answers it.</summary>
    private async ValueTask<ReaderAnswerEngine?> ReaderAsync(CancellationToken cancel)
    {
        if (_shipped is not { } shipped || thresholds is null)
        {
            return _shipped;
        }

        var (applied, _) = await thresholds.CurrentAsync(cancel);
        if (_set is not { } set || set.Applied != applied)
        {
            _set = set = new Set(applied, shipped.With(applied));
        }

        return set.Reader;
    }

    /// <summary>What a lead has set, and the engine with it.</summary>
    private sealed record Set(AppliedThresholds? Applied, ReaderAnswerEngine Reader);
}
