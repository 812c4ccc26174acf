using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions.Wording;

namespace GuidanceBot.Core.Questions;

/// <summary>
/// The engine without network: words alone until the models are loaded and the guidance is indexed, both in the background, then the
/// reader. Nobody ever waits for an index.
/// </summary>
/// <param name="keywords">Answers until then, or for good where the models are off.</param>
/// <param name="modelsFollow">True where models will be loaded: until they are, answers say so.</param>
public sealed class LocalAnswerEngine(KeywordAnswerEngine keywords, bool modelsFollow = false) : IClauseRanking
{
    private volatile ReaderAnswerEngine? _reader;

    /// <inheritdoc/>
    public string Version => _reader?.Version ?? keywords.Version;

    /// <summary>The models are loaded: from now on they answer about every guidance that they have indexed.</summary>
    public void Use(ReaderAnswerEngine reader) => _reader = reader;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(GuidanceSet guidance, CancellationToken cancel)
    {
        if (_reader is { } reader)
        {
            await reader.PrepareAsync(guidance, cancel);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel) => (await RankAsync(question, guidance, cancel)).Answer;

    /// <inheritdoc/>
    public async ValueTask<RankedAnswer> RankAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
    {
        if (_reader is { } reader && reader.IsReadyFor(guidance))
        {
            return await reader.RankAsync(question, guidance, cancel);
        }

        var ranked = await keywords.RankAsync(question, guidance, cancel);
        return modelsFollow && ranked.Answer.Text == AnswerWords.Show ? ranked with { Answer = ranked.Answer with { Text = AnswerWords.KeywordsOnly } } : ranked;
    }
}
