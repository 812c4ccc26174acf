using System.Globalization;

namespace GuidanceBot.Evals;

/// <summary>So many of so many, with Wilson's 95 % interval.</summary>
/// <param name="Hits">How many were right.</param>
/// <param name="All">Of how many.</param>
public readonly record struct Share(int Hits, int All)
{
    const double Z = 1.959964;

    /// <summary>0 to 1; 0 where there are none.</summary>
    public double Value => All == 0 ? 0 : Hits / (double)All;

    /// <summary>Lower and upper bound.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (All == 0)
            {
                return (0, 1);
            }

            var middle = (Value + (Z * Z / (2 * All))) / (1 + (Z * Z / All));
            var half = Z / (1 + (Z * Z / All)) * Math.Sqrt((Value * (1 - Value) / All) + (Z * Z / (4.0 * All * All)));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }

    /// <summary><c>61/92 = 66.3 % [56.2, 75.1]</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hits}/{All} = {Value * 100:0.0} % [{Interval.Low * 100:0.0}, {Interval.High * 100:0.0}]");
}
