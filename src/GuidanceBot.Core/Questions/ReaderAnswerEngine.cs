using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Core.Questions.FollowUps;
using GuidanceBot.Core.Questions.Subjects;
using GuidanceBot.Core.Questions.Wording;
using GuidanceBot.Core.Reliability;

namespace GuidanceBot.Core.Questions;

/// <summary>Answers with the retriever and the reader: finds clauses by meaning, asserts only behind calibrated certainty and the deontic reader's agreement.</summary>
public sealed class ReaderAnswerEngine : IClauseRanking
{
    /// <summary>One question a processor is read at a time: more at once make none of them faster, and whoever waits holds no thread.</summary>
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount, Environment.ProcessorCount);

    private readonly VectorIndex _index;
    private readonly EvidenceReader _reader;
    private readonly Calibration _calibration;
    private readonly TimeProvider _clock;
    private readonly Func<Calibration, string> _versionOf;

    /// <summary>Puts the engine together.</summary>
    public ReaderAnswerEngine(IRetriever retriever, IReader reader, WordModel words, VectorIndex index, Calibration calibration, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(retriever);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(calibration);
        _index = index;
        _reader = new EvidenceReader(retriever, reader, words, calibration.Ranking);
        _calibration = calibration;
        _clock = clock;
        _versionOf = c => ContentHash.Of(string.Join('\n', "reader-2", retriever.Version, reader.Version, c.ToJson(), string.Join('\n', words.ToLines())));
        Version = _versionOf(calibration);
    }

    private ReaderAnswerEngine(ReaderAnswerEngine shipped, Calibration calibration)
    {
        (_index, _reader, _clock, _versionOf, _calibration) = (shipped._index, shipped._reader, shipped._clock, shipped._versionOf, calibration);
        Version = _versionOf(calibration);
    }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>From which certainty on it asserts.</summary>
    public Thresholds Thresholds => _calibration.Threshold;

    /// <summary>The same engine with the thresholds that a lead has set; as it is where there are none, or they were measured with another one.</summary>
    public ReaderAnswerEngine With(AppliedThresholds? applied) => applied is null || applied.Engine != Version ? this : new ReaderAnswerEngine(this, _calibration with { Threshold = applied.Over(_calibration.Threshold) });

    /// <summary>True once this guidance can be found by meaning.</summary>
    public bool IsReadyFor(GuidanceSet guidance) => _index.Find(guidance) is not null;

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(GuidanceSet guidance, CancellationToken cancel) => await _index.BuildAsync(guidance, cancel);

    /// <inheritdoc/>
    public async ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel) =>
        (await RankAsync(question, guidance, cancel)).Answer;

    /// <inheritdoc/>
    public async ValueTask<RankedAnswer> RankAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(guidance);
        if (guidance.Clauses.Count == 0)
        {
            return new RankedAnswer(NothingPublished.Answer, [], []);
        }

        await _index.BuildAsync(guidance, cancel);
        var known = KnownFacts.Of(question);
        await Turns.WaitAsync(cancel);
        try
        {
            // On a thread of its own: reading takes long, and acknowledgements wait for those of the pool.
            return await Task.Factory.StartNew(() => Decide(known, Gather(known.Text, guidance), _calibration), cancel, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <summary>What the clauses say; the guidance's vectors have been built.</summary>
    internal Evidence Gather(string question, GuidanceSet guidance) => _reader.Read(question, guidance, _index.Find(guidance)!);

    /// <summary>The answer to that evidence; the evaluation brings the calibration of its fold.</summary>
    internal RankedAnswer Decide(KnownFacts known, Evidence evidence, Calibration calibration)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var situation = new Situation(QuestionSigns.Of(known.Text), known, evidence, Judgement.Of(evidence, calibration), calibration.Threshold, today);
        var decision = AnswerDecision.Decide(situation);
        return new RankedAnswer(
            new AnswerWording(known.Text).Of(decision),
            [.. evidence.Clauses.Select(c => c.Placed)],
            [.. evidence.Clauses.Select(c => c.Statement.Span)])
        {
            Leans = new Leaning(situation.Judgement.Verdict, situation.Judgement.Certainty),
        };
    }
}
