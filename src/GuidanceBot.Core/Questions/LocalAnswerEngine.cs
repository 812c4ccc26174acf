using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Questions;

/// <summary>
/// The engine without network: words alone until the models are loaded and the guidance is indexed, both in the background, then the
/// reader. Nobody ever waits for an index.
/// </summary>
public sealed class LocalAnswerEngine(KeywordAnswerEngine keywords) : IClauseRanking
{
    private volatile ReaderAnswerEngine? _reader;

    /// <inheritdoc/>
    public string Version => _reader?.Version ?? keywords.Version;

    /// <summary>The models are loaded: from now on they answer about every guidance that they have indexed.</summary>
    public void Use(ReaderAnswerEngine reader) => _reader = reader;

    /// <inheritdoc/>
    public ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel) => For(guidance).AnswerAsync(question, guidance, cancel);

    /// <inheritdoc/>
    public ValueTask<RankedAnswer> RankAsync(Question question, GuidanceSet guidance, CancellationToken cancel) => For(guidance).RankAsync(question, guidance, cancel);

    private IClauseRanking For(GuidanceSet guidance) => _reader is { } reader && reader.IsReadyFor(guidance) ? reader : keywords;
}
