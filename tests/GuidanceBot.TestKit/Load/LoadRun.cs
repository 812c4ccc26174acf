using System.Diagnostics;

namespace GuidanceBot.TestKit.Load;

/// <summary>
/// How much the bot takes (<c>tests/scripts/load.sh</c>): what its reader sustains, questions at most of that rate, questions above it, and
/// 500 deliveries a second of other kinds. Nothing may be lost, and every acknowledgement is timed.
/// </summary>
internal sealed class LoadRun(Field field, Recording recording, TimeSpan length)
{
    private const int Outstanding = 32;
    private const double Most = 0.85;
    private const double TooMuch = 1.5;
    private const double OtherRate = 500;

    private readonly List<Asked> _answered = [];

    /// <summary>Runs it; true where everything held.</summary>
    public static async Task<bool> RunAsync(bool postgres, string folder, TimeSpan length, CancellationToken cancel)
    {
        await using var field = await Field.OpenAsync(postgres, cancel);
        await using var recording = new Recording(folder, "load-" + (postgres ? "postgres" : "sqlite"), field.Gauge, field.Traffic);
        return await new LoadRun(field, recording, length).RunAsync(postgres, cancel);
    }

    private async Task<bool> RunAsync(bool postgres, CancellationToken cancel)
    {
        recording.Tell($"{(postgres ? "PostgreSQL" : "SQLite")}: the bot on one processor with its own reader and rules, the platform and the askers on another");
        await ClosedAsync(TimeSpan.FromSeconds(5), cancel);
        recording.Start(TimeSpan.FromSeconds(1));
        recording.Phase = "sustained";
        var rate = 0.0;
        await TimedAsync(async () => rate = await ClosedAsync(length / 3, cancel), cancel);
        recording.Tell($"  sustained, {Outstanding} questions waiting at any moment: {rate:0.0} questions a second");
        var held = await AskAsync("85 %", rate * Most, length, busy: false, cancel);
        held &= await AskAsync("150 %", rate * TooMuch, length / 2, busy: true, cancel);
        held &= await OthersAsync(cancel);
        var complaints = await field.ComplaintsAsync(cancel);
        recording.Tell($"in the bot's log: {complaints.Count} lines; deliveries sent again: {field.Traffic.Again}");
        foreach (var line in complaints.Take(5))
        {
            recording.Tell($"  {line}");
        }

        return held;
    }

    /// <summary>Each asks the next question as soon as the last is answered: the queue is never empty. Returns answers a second.</summary>
    private async Task<double> ClosedAsync(TimeSpan time, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var answers = 0;
        await Task.WhenAll(Enumerable.Range(0, Outstanding).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                var asked = await field.Traffic.AskAsync(Stopwatch.GetTimestamp(), cancel);
                await asked.Answered.WaitAsync(cancel);
                if (Stopwatch.GetElapsedTime(start) <= time)
                {
                    Interlocked.Increment(ref answers);
                }
            }
        }));
        await field.DrainAsync(cancel);
        return answers / time.TotalSeconds;
    }

    private async Task<bool> AskAsync(string phase, double rate, TimeSpan time, bool busy, CancellationToken cancel)
    {
        recording.Phase = phase;
        recording.Most = default;
        recording.Tell($"{phase}: {rate:0.0} distinct questions a second for {time.TotalSeconds:0} s");
        var acknowledged = field.Traffic.Acknowledged.Count;
        Asked[] asked = [];
        var answeredInTime = 0;
        await TimedAsync(
            async () =>
            {
                asked = await Traffic.PaceAsync(rate, time, (_, due) => field.Traffic.AskAsync(due, cancel), cancel);
                answeredInTime = asked.Count(a => a.Answered.IsCompleted);
            },
            cancel);
        recording.Phase = "draining";
        var drained = await field.DrainAsync(cancel);
        var answered = asked.Where(a => a.Answered.IsCompletedSuccessfully).ToList();
        var doubled = asked.Count(a => a.Replies > 1);
        recording.Tell($"  asked {asked.Length}, answered {answered.Count} ({answeredInTime} by the last moment), twice {doubled}; drained {drained.TotalSeconds:0.0} s after it");
        recording.Tell($"  from asking to the answer's being there: {Text(Figures.Told([.. answered.Select(a => a.Answered.Result)], 1000, "s"))}");
        TellAcknowledgements(acknowledged);
        recording.Tell($"  most waiting: {recording.Most.Inbox} in the inbox, {recording.Most.Outbox} in the outbox; told that it takes longer: {asked.Count(a => a.ToldBusy)}");
        if (_answered.Count == 0)
        {
            _answered.AddRange(answered);
        }

        return answered.Count == asked.Length && doubled == 0 && (!busy || asked.Any(a => a.ToldBusy));
    }

    private async Task<bool> OthersAsync(CancellationToken cancel)
    {
        recording.Phase = "other kinds";
        recording.Most = default;
        recording.Tell($"other kinds: {OtherRate:0} deliveries a second for {length.TotalSeconds:0} s");
        var before = await field.Gauge.DepthAsync(cancel);
        var acknowledged = field.Traffic.Acknowledged.Count;
        var others = new OtherKinds(field.Traffic, "o");
        await TimedAsync(() => others.RunAsync(OtherRate, length, i => _answered[i * 7 % _answered.Count], cancel), cancel);
        var ended = await field.Gauge.DepthAsync(cancel);
        recording.Phase = "draining";
        var drained = await field.DrainAsync(cancel);
        var after = await field.Gauge.DepthAsync(cancel);
        recording.Tell($"  {others.Distinct} of them distinct; stored {after.Deliveries - before.Deliveries}, dead {after.Dead}; messages delivered {after.Delivered - before.Delivered}");
        var p99 = TellAcknowledgements(acknowledged);
        recording.Tell($"  at the last moment {ended.Inbox} waited in the inbox and {ended.Outbox} in the outbox; all drained {drained.TotalSeconds:0.0} s later");
        var every = after.Delivered == field.Traffic.Posts;
        recording.Tell($"  99th percentile of acknowledgement {(p99 < 50 ? "under" : "NOT under")} 50 ms; delivered by the outbox {after.Delivered}, on the platform {field.Traffic.Posts}");
        return after.Deliveries - before.Deliveries == others.Distinct && after.Dead == 0 && every && p99 < 50;
    }

    private double TellAcknowledgements(int first)
    {
        var due = field.Traffic.Acknowledged.Since(first);
        recording.Tell($"  acknowledged, from when it was due: {Text(Figures.Told(due))}; from its sending: {Text(Figures.Told(field.Traffic.Answered.Since(first)))}");
        return Figures.Percentile(due, 99);
    }

    /// <summary>Tells what else the bot's processor did meanwhile: other work beside it makes every figure worse.</summary>
    private async Task TimedAsync(Func<Task> run, CancellationToken cancel)
    {
        var (bot, busy) = await field.Gauge.ProcessorAsync(cancel);
        var start = Stopwatch.GetTimestamp();
        await run();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var (botNow, busyNow) = await field.Gauge.ProcessorAsync(cancel);
        var disk = await field.DiskAsync(cancel);
        recording.Tell($"  the bot took {(botNow - bot) / seconds:0%} of its processor, others {Math.Max(0, busyNow - busy - botNow + bot) / seconds:0%}; load average {await Gauge.LoadAsync(cancel)}; the disk alone took {Text(disk)} for an fsync after it");
    }

    private static string Text(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
