using System.Collections.Concurrent;
using GuidanceBot.Core.Questions;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>
/// Asks the questions of the last 30 days again under two texts, by the engine that answers people, in the background and one
/// comparison at a time. Answers are held in memory for as long as the texts are looked at; nothing about who asked leaves here.
/// </summary>
public sealed partial class AnswersAgain(IAnswers answers, IAnswerEngine engine, TimeProvider time, ILogger<AnswersAgain> log) : IDisposable
{
    /// <summary>Most different questions that are asked again.</summary>
    public const int MostQuestions = 200;

    /// <summary>How far back questions are looked for.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>How far back answers are corrected.</summary>
    public static readonly TimeSpan ToldWindow = TimeSpan.FromDays(28);

    private const int MostAnswers = 5_000;
    private const int MostTexts = 8;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Answer>> _answered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Run> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>How far the comparison is; starts what is missing. Ask again for more.</summary>
    public async ValueTask<AskedAgain> CompareAsync(GuidanceSet before, GuidanceSet after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var key = string.Join('\n', before.Version, after.Version, engine.Version);
        if (_running.TryGetValue(key, out var running) && !running.Task.IsCompleted)
        {
            return ResultOf(running.Questions, before, after, failed: false);
        }

        var now = time.GetUtcNow();
        var questions = PastQuestion.Of(await answers.SinceAsync(now - Window, MostAnswers, cancel), MostQuestions);
        var missing = questions.Where(q => !IsAnswered(q, before, after)).ToList();
        if (missing.Count == 0)
        {
            _running.TryRemove(key, out _);
            return ResultOf(questions, before, after, failed: false);
        }

        if (running is { Task.IsFaulted: true } && _running.TryRemove(key, out _))
        {
            return ResultOf(questions, before, after, failed: true);
        }

        Forget(before, after);
        _running[key] = new Run(questions, Task.Run(() => AskAsync(missing, before, after), CancellationToken.None));
        return ResultOf(questions, before, after, failed: false);
    }

    /// <summary>The same, waited for.</summary>
    public async ValueTask<AskedAgain> CompareToTheEndAsync(GuidanceSet before, GuidanceSet after, CancellationToken cancel)
    {
        while (true)
        {
            var result = await CompareAsync(before, after, cancel);
            if (result.Complete || result.Failed)
            {
                return result;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancel);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _one.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking past questions again broke off: {Failure}")]
    private static partial void Failed(ILogger log, string failure);

    private async Task AskAsync(List<PastQuestion> questions, GuidanceSet before, GuidanceSet after)
    {
        var cancel = _stop.Token;
        await _one.WaitAsync(cancel);
        try
        {
            foreach (var text in (GuidanceSet[])[after, before])
            {
                await engine.PrepareAsync(text, cancel);
            }

            foreach (var q in questions)
            {
                foreach (var text in (GuidanceSet[])[before, after])
                {
                    cancel.ThrowIfCancellationRequested();
                    Of(text).TryAdd(q.Key, await engine.AnswerAsync(new Question { Text = q.Text, Facts = q.Facts }, text, cancel));
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(log, e.GetType().Name);
            throw;
        }
        finally
        {
            if (!cancel.IsCancellationRequested)
            {
                _one.Release();
            }
        }
    }

    private AskedAgain ResultOf(IReadOnlyList<PastQuestion> questions, GuidanceSet before, GuidanceSet after, bool failed)
    {
        var asked = questions.Where(q => IsAnswered(q, before, after)).ToList();
        var since = time.GetUtcNow() - ToldWindow;
        var changed = asked.Select(q => (q, Was: Of(before)[q.Key], Now: Of(after)[q.Key]))
            .Where(c => c.Now.Subject != Subject.SpeakingUp && AnswerDifference.Matters(c.Was, c.Now))
            .Select(c => new ComparedQuestion(c.q, c.Was, c.Now, [.. c.q.Given.Where(g => g.AskedAt >= since && g.GuidanceVersion != after.Version && AnswerDifference.NeedsCorrection(g, c.Now))]));
        return new AskedAgain(questions.Count, asked.Count, failed, [.. changed.OrderByDescending(c => c.PeopleTold).ThenByDescending(c => c.Question.Askers)]);
    }

    private bool IsAnswered(PastQuestion q, GuidanceSet before, GuidanceSet after) => Of(before).ContainsKey(q.Key) && Of(after).ContainsKey(q.Key);

    private ConcurrentDictionary<string, Answer> Of(GuidanceSet text) => _answered.GetOrAdd(text.Version + "\n" + engine.Version, _ => new(StringComparer.Ordinal));

    /// <summary>Holds a few texts only.</summary>
    private void Forget(GuidanceSet before, GuidanceSet after)
    {
        if (_answered.Count > MostTexts)
        {
            foreach (var old in _answered.Keys.Where(k => !k.StartsWith(before.Version, StringComparison.Ordinal) && !k.StartsWith(after.Version, StringComparison.Ordinal)))
            {
                _answered.TryRemove(old, out _);
            }
        }
    }

    private sealed record Run(IReadOnlyList<PastQuestion> Questions, Task Task);
}
