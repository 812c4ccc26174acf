using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Core.Reliability;

/// <summary>
/// Asks the questions that comms decided again, by the engine that answers people and under the guidance in force, in the background
/// and one run at a time; what comes of it is kept as counts. It proposes thresholds and changes none.
/// </summary>
public sealed partial class ReliabilityRun(ICases cases, IFeedback feedback, LocalAnswerEngine engine, IGuidanceLibrary library, ThresholdBook book, TimeProvider time, ILogger<ReliabilityRun> log) : IDisposable
{
    /// <summary>How far back taps are counted.</summary>
    public static readonly TimeSpan TapWindow = TimeSpan.FromDays(365);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task _run = Task.CompletedTask;
    private volatile RunProgress? _progress;

    /// <summary>How far the run is; null while none runs here.</summary>
    public RunProgress? Progress => _progress;

    /// <summary>True where the last run here broke off.</summary>
    public bool Failed => _run.IsFaulted;

    /// <summary>The version of the shipped engine; null until the models answer: words alone have no certainty to set a threshold on.</summary>
    public string? Engine => engine.Shipped?.Version;

    /// <summary>Starts a run, where none runs. False: one runs, or the models aren't there.</summary>
    /// <param name="by">Who asked for it: an account's key.</param>
    public bool Start(string by)
    {
        lock (_lock)
        {
            if (!_run.IsCompleted || engine.Shipped is not { } shipped)
            {
                return false;
            }

            _progress = new RunProgress(0, 0);
            _run = Task.Run(() => RunAsync(shipped, by), CancellationToken.None);
            return true;
        }
    }

    /// <summary>Until the run that is under way has ended.</summary>
    public Task WaitAsync() => _run;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking decided questions again broke off: {Failure}")]
    private static partial void BrokeOff(ILogger log, string failure);

    private async Task RunAsync(ReaderAnswerEngine shipped, string by)
    {
        try
        {
            var cancel = _stop.Token;
            var guidance = library.Current;
            var (applied, version) = await book.CurrentAsync(cancel);
            var decided = DecidedQuestions.Of(await cases.ListAsync(new CaseFilter(Open: false, Max: DecidedQuestions.MostCases), cancel));
            _progress = new RunProgress(0, decided.Count);
            await engine.PrepareAsync(guidance, cancel);
            var asked = new List<(DecidedQuestion Question, ScoredAnswer Answer)>();
            foreach (var d in decided)
            {
                asked.Add((d, await AnswerEvaluation.AskAsync(engine, guidance, d.Case, cancel)));
                _progress = new RunProgress(asked.Count, decided.Count);
            }

            // What only the models take for a concern is in no figure, either.
            asked.RemoveAll(a => a.Answer.Answer.Subject == Subject.SpeakingUp);
            var scored = asked.ConvertAll(a => a.Answer);

            var measured = new Measured
            {
                At = time.GetUtcNow(),
                GuidanceVersion = guidance.Version,
                Engine = shipped.Version,
                ThresholdVersion = version,
                Questions = asked.Count,
                FromBot = asked.Count(a => a.Question.FromBot),
                Proposals = ThresholdProposal.Of(scored, shipped.With(applied).Thresholds),
                Bins = ReliabilityBin.Of(scored),
                Taps = await feedback.TapsSinceAsync(time.GetUtcNow() - TapWindow, cancel),
            };

            // Of two who measured at once the later one is kept, too: it is the newer reading of the same thing.
            var (_, before) = await book.MeasuredAsync(cancel);
            await book.KeepAsync(measured, before, by, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            BrokeOff(log, e.GetType().Name);
            throw;
        }
        finally
        {
            _progress = null;
        }
    }
}

/// <summary>How far a run is.</summary>
/// <param name="Done">Questions asked.</param>
/// <param name="Total">Questions to ask; 0 while they are looked up.</param>
public sealed record RunProgress(int Done, int Total);
