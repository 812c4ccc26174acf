using System.Globalization;

namespace GuidanceBot.Core.Evaluation;

/// <summary>A share with its 95 % interval (Wilson, without continuity correction).</summary>
/// <param name="Count">How many are.</param>
/// <param name="Total">Out of how many.</param>
public readonly record struct Proportion(int Count, int Total)
{
    private const double Z = 1.959963984540054;

    /// <summary>0 to 1; 0 of 0 is 0.</summary>
    public double Share => Total == 0 ? 0 : (double)Count / Total;

    /// <summary>Lower end of the interval.</summary>
    public double Low => Total == 0 ? 0 : Math.Max(0, Centre - Half);

    /// <summary>Upper end of the interval.</summary>
    public double High => Total == 0 ? 1 : Math.Min(1, Centre + Half);

    private double Centre => (Share + (Z * Z / (2 * Total))) / (1 + (Z * Z / Total));

    private double Half => Z * Math.Sqrt((Share * (1 - Share) / Total) + (Z * Z / (4.0 * Total * Total))) / (1 + (Z * Z / Total));

    /// <summary>Counts what holds.</summary>
    public static Proportion Of<T>(IEnumerable<T> all, Func<T, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(holds);
        var (count, of) = (0, 0);
        foreach (var one in all)
        {
            of++;
            count += holds(one) ? 1 : 0;
        }

        return new Proportion(count, of);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{100 * Share:0.0} % ({100 * Low:0.0}–{100 * High:0.0}; {Count} of {Total})");
}
