namespace GuidanceBot.TestKit.Load;

/// <summary>Times of one kind, in milliseconds.</summary>
internal sealed class Figures
{
    private readonly List<double> _all = [];

    public int Count
    {
        get
        {
            lock (_all)
            {
                return _all.Count;
            }
        }
    }

    public void Add(double milliseconds)
    {
        lock (_all)
        {
            _all.Add(milliseconds);
        }
    }

    /// <summary>The times from one onwards.</summary>
    public double[] Since(int first)
    {
        lock (_all)
        {
            return [.. _all.Skip(first)];
        }
    }

    /// <summary>By nearest rank; NaN of nothing.</summary>
    public static double Percentile(double[] times, double percent) =>
        times.Length == 0 ? double.NaN : times.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(times.Length * percent / 100) - 1));

    /// <summary>The three that are told.</summary>
    public static FormattableString Told(double[] times, double unit = 1, string name = "ms") =>
        $"p50 {Percentile(times, 50) / unit:0.0}, p95 {Percentile(times, 95) / unit:0.0}, p99 {Percentile(times, 99) / unit:0.0}, most {(times.Length == 0 ? double.NaN : times.Max()) / unit:0.0} {name}";
}
