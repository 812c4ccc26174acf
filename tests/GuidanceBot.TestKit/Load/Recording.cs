using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GuidanceBot.TestKit.Load;

/// <summary>Writes down a run: a line of figures every so often, and what is told in words.</summary>
internal sealed class Recording(string folder, string name, Gauge gauge, Traffic traffic) : IAsyncDisposable
{
    private readonly StreamWriter _table = new(Path.Combine(folder, name + ".csv"), append: false, new UTF8Encoding(false));
    private readonly StringBuilder _words = new();
    private readonly CancellationTokenSource _done = new();
    private readonly List<Sample> _samples = [];
    private Task _recording = Task.CompletedTask;

    /// <summary>What is going on.</summary>
    public string Phase { get; set; } = "";

    /// <summary>The most that waited in inbox and outbox since it was last set to zero.</summary>
    public (int Inbox, int Outbox) Most { get; set; }

    public IReadOnlyList<Sample> Samples => _samples;

    /// <summary>Begins to sample.</summary>
    public void Start(TimeSpan every) => _recording = RecordAsync(every, _done.Token);

    /// <summary>Tells a line, on the terminal and in the file.</summary>
    public void Tell(FormattableString line)
    {
        var said = line.ToString(CultureInfo.InvariantCulture);
        _words.AppendLine(said);
        Console.WriteLine(said);
    }

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _recording;
        await _table.DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".txt"), _words.ToString());
        _done.Dispose();
    }

    private async Task RecordAsync(TimeSpan every, CancellationToken done)
    {
        await _table.WriteLineAsync("seconds,phase,sent,posts,inbox,outbox,resident_mb,anonymous_mb,heap_mb,ack_p50_ms,ack_p99_ms");
        var start = Stopwatch.GetTimestamp();
        var acknowledged = traffic.Acknowledged.Count;
        try
        {
            for (var next = every; ; next += every)
            {
                var pause = next - Stopwatch.GetElapsedTime(start);
                await Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, done);
                var depth = await gauge.DepthAsync(done);
                var (resident, anonymous, heap) = await gauge.MemoryAsync(done);
                var times = traffic.Acknowledged.Since(acknowledged);
                acknowledged += times.Length;
                Most = (Math.Max(Most.Inbox, depth.Inbox), Math.Max(Most.Outbox, depth.Outbox));
                var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                _samples.Add(new Sample(seconds, anonymous, depth));
                await _table.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{seconds:0.0},{Phase},{traffic.Sent},{traffic.Posts},{depth.Inbox},{depth.Outbox},{resident:0.0},{anonymous:0.0},{heap:0.0},{Figures.Percentile(times, 50):0.00},{Figures.Percentile(times, 99):0.00}"));
                await _table.FlushAsync(done);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            return;
        }
    }
}

/// <summary>One look.</summary>
internal sealed record Sample(double Seconds, double AnonymousMegabytes, Depth Depth);
