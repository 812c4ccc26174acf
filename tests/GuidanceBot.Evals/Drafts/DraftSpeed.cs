using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Evals.Drafts;

/// <summary>All rules on real posts, timed as <c>tests/clients/precheck/worker.mjs</c> times its tools: all posts twelve times to warm up, then five times.</summary>
static class DraftSpeed
{
    const int Posts = 1000;
    const int WarmUp = 12;
    const int Passes = 5;

    /// <summary>Writes the posts that both sides check.</summary>
    public static int Write(string path)
    {
        File.WriteAllText(path, JsonSerializer.Serialize(RealPosts.Authorities().Take(Posts)));
        return 0;
    }

    public static int Run(string path, TextWriter output)
    {
        var posts = JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))!;
        var cold = Stopwatch.StartNew();
        var checker = Checkers.Of(Checkers.Book(null));
        checker.Check(new Draft { Text = posts[0] });
        var first = cold.Elapsed.TotalMilliseconds;
        foreach (var post in Enumerable.Repeat(posts, WarmUp).SelectMany(p => p))
        {
            checker.Check(new Draft { Text = post });
        }

        var times = new List<double>(posts.Length * Passes);
        var flagged = 0;
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var post in posts)
            {
                var start = Stopwatch.GetTimestamp();
                var report = checker.Check(new Draft { Text = post });
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                flagged += pass == 0 && report.Verdict != DraftVerdict.Ready ? 1 : 0;
            }
        }

        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds / times.Count;
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"guidancebot",-14} | cpu {cpu:0.000} ms | {1000 / cpu:0}/cpu s | p50 {At(times, 0.5):0.000} ms | p95 {At(times, 0.95):0.000} ms | flags {100.0 * flagged / posts.Length:0.0} % | rules loaded and first draft checked in {first:0} ms"));
        return 0;
    }

    static double At(List<double> times, double share) => times[Math.Min(times.Count - 1, (int)(share * times.Count))];
}
