using System.Diagnostics;

namespace GuidanceBot.TestKit.Load;

/// <summary>A mixed, modest load for a long while (<c>tests/scripts/soak.sh</c>): does memory stay where it is?</summary>
internal sealed class SoakRun(Field field, Recording recording, TimeSpan length)
{
    private const double Questions = 2;
    private const double Others = 30;
    private const double Growth = 0.03;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Runs it; true where memory is flat and nothing was lost.</summary>
    public static async Task<bool> RunAsync(bool postgres, string folder, TimeSpan length, CancellationToken cancel)
    {
        await using var field = await Field.OpenAsync(postgres, cancel);
        await using var recording = new Recording(folder, "soak-" + (postgres ? "postgres" : "sqlite"), field.Gauge, field.Traffic);
        return await new SoakRun(field, recording, length).RunAsync(postgres, cancel);
    }

    private async Task<bool> RunAsync(bool postgres, CancellationToken cancel)
    {
        recording.Tell($"{(postgres ? "PostgreSQL" : "SQLite")}: {Questions:0} questions and {Others:0} deliveries of other kinds a second for {length.TotalMinutes:0.#} minutes; the bot on one processor with its own reader and rules");
        var recent = new List<Asked> { await field.Traffic.AskAsync(Stopwatch.GetTimestamp(), cancel) };
        await recent[0].Answered.WaitAsync(cancel);
        var first = field.Traffic.Acknowledged.Count;
        var (bot, busy) = await field.Gauge.ProcessorAsync(cancel);
        recording.Phase = "soak";
        recording.Start(Every);
        var others = new OtherKinds(field.Traffic, "o");
        var asking = Traffic.PaceAsync(Questions, length, (_, due) => AskAsync(recent, due, cancel), cancel);
        await others.RunAsync(Others, length, i => Pick(recent, i), cancel);
        var asked = await asking;
        var (botNow, busyNow) = await field.Gauge.ProcessorAsync(cancel);
        var drained = await field.DrainAsync(cancel);
        var depth = await field.Gauge.DepthAsync(cancel);
        recording.Tell($"  asked {asked.Length}, answered {asked.Count(a => a.Answered.IsCompleted)}, {others.Distinct} others; dead {depth.Dead}; delivered by the outbox {depth.Delivered}, on the platform {field.Traffic.Posts}; drained {drained.TotalSeconds:0.0} s after it");
        recording.Tell($"  the bot took {(botNow - bot) / length.TotalSeconds:0%} of its processor, others {Math.Max(0, busyNow - busy - botNow + bot) / length.TotalSeconds:0%}; load average {await Gauge.LoadAsync(cancel)}; the disk alone took {Text(await field.DiskAsync(cancel))} for an fsync after it");
        var due = field.Traffic.Acknowledged.Since(first);
        recording.Tell($"  acknowledged, from when it was due: {Text(Figures.Told(due))}; from its sending: {Text(Figures.Told(field.Traffic.Answered.Since(first)))}");
        recording.Tell($"  from asking to the answer's being there: {Text(Figures.Told([.. asked.Where(a => a.Answered.IsCompleted).Select(a => a.Answered.Result)], 1000, "s"))}");
        recording.Tell($"  most waiting: {recording.Most.Inbox} in the inbox, {recording.Most.Outbox} in the outbox");
        return TellMemory() && asked.All(a => a.Answered.IsCompleted) && depth.Dead == 0 && depth.Delivered == field.Traffic.Posts;
    }

    private async Task<Asked> AskAsync(List<Asked> recent, long due, CancellationToken cancel)
    {
        var asked = await field.Traffic.AskAsync(due, cancel);
        await asked.Answered.WaitAsync(cancel);
        lock (recent)
        {
            recent.Add(asked);
            if (recent.Count > 500)
            {
                recent.RemoveAt(0);
            }
        }

        return asked;
    }

    private static Asked Pick(List<Asked> recent, int number)
    {
        lock (recent)
        {
            return recent[number * 7 % recent.Count];
        }
    }

    /// <summary>Flat: the last quarter holds hardly more than the third; the slope is that of both together.</summary>
    private bool TellMemory()
    {
        var samples = recording.Samples;
        var third = samples.Skip(samples.Count / 2).Take(samples.Count / 4).Select(s => s.AnonymousMegabytes).ToArray();
        var last = samples.Skip(samples.Count * 3 / 4).Select(s => s.AnonymousMegabytes).ToArray();
        var (before, after) = (Figures.Percentile(third, 50), Figures.Percentile(last, 50));
        var half = samples.Skip(samples.Count / 2).ToList();
        var (time, memory) = (half.Average(s => s.Seconds), half.Average(s => s.AnonymousMegabytes));
        var slope = half.Sum(s => (s.Seconds - time) * (s.AnonymousMegabytes - memory)) / half.Sum(s => (s.Seconds - time) * (s.Seconds - time)) * 60;
        var flat = after <= before * (1 + Growth);
        recording.Tell($"  anonymous memory: median of the third quarter {before:0.0} MB, of the last {after:0.0} MB ({(after / before) - 1:+0.0%;-0.0%}), slope over both {slope:+0.00;-0.00} MB a minute: {(flat ? "flat" : "NOT flat")}");
        return flat;
    }

    private static string Text(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
