using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Host.Settings;
using GuidanceBot.LanguageModel.Local;

namespace GuidanceBot.Host.Workers;

/// <summary>Loads the models and indexes the guidance in the background; whatever is published later is indexed too. Until then words answer.</summary>
public sealed partial class ModelWorker(ModelFiles files, LocalAnswerEngine engine, IGuidanceLibrary library, RuleClauseKeeper ruleClauses, ISignals signals, BotSettings settings, TimeProvider time, ILogger<ModelWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            using var reading = LocalReading.Load(files, settings.DataFolder, time);
            engine.Use(reading.Engine);
            while (true)
            {
                var next = signals.Next(Topics.Guidance);
                var guidance = library.Current;
                if (reading.Index.Find(guidance) is null)
                {
                    Indexing(log, guidance.Clauses.Count);
                    var start = time.GetTimestamp();
                    await BuildAsync(reading.Index, guidance, stoppingToken);
                    Indexed(log, guidance.Clauses.Count, time.GetElapsedTime(start).TotalSeconds);
                }

                await ruleClauses.LookAsync(guidance, reading.Index, reading.Retriever, stoppingToken);
                await Task.WhenAny(next, Task.Delay(Look, time, stoppingToken));
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e)
        {
            // Answers go on, more carefully.
            Failed(log, e);
        }
    }

    /// <summary>Builds the index, and says every few seconds how far it is.</summary>
    private async Task BuildAsync(VectorIndex index, GuidanceSet guidance, CancellationToken cancel)
    {
        var build = index.BuildAsync(guidance, cancel);
        while (await Task.WhenAny(build, Task.Delay(Look, time, cancel)) != build)
        {
            if (cancel.IsCancellationRequested)
            {
                // The build sees that too: wait for it, the models are put away next.
                break;
            }

            Progress(log, index.Progress.Done, index.Progress.Total);
        }

        await build;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Indexed {Done} of {Total} clauses")]
    private static partial void Progress(ILogger log, int done, int total);

    [LoggerMessage(Level = LogLevel.Information, Message = "Indexing {Clauses} clauses; until it is done, words alone answer")]
    private static partial void Indexing(ILogger log, int clauses);

    [LoggerMessage(Level = LogLevel.Information, Message = "Indexed {Clauses} clauses in {Seconds:0.0} s")]
    private static partial void Indexed(ILogger log, int clauses, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The local models can't be used: words alone answer from now on")]
    private static partial void Failed(ILogger log, Exception e);
}
