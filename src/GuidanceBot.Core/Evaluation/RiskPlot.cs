using System.Globalization;
using System.Text;

namespace GuidanceBot.Core.Evaluation;

/// <summary>The risk-coverage curve as an SVG picture: if the surest so-many verdicts were asserted, how many of them would be right.</summary>
public static class RiskPlot
{
    private const int Width = 800;
    private const int Height = 500;
    private const int Left = 70;
    private const int Top = 50;
    private const int Right = 30;
    private const int Bottom = 60;

    /// <summary>The picture.</summary>
    public static string Svg(IReadOnlyList<RiskPoint> curve, int questions)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" font-family="sans-serif" font-size="14">""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<title>Risk and coverage on {questions} questions</title>");
        svg.AppendLine("""<rect width="100%" height="100%" fill="white"/>""");
        for (var percent = 0; percent <= 100; percent += 20)
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<path d="M{X(0)} {Y(percent / 100.0)}H{X(1)}M{X(percent / 100.0)} {Y(0)}V{Y(1)}" stroke="#ddd"/>""");
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Left - 8}" y="{Y(percent / 100.0) + 5:0.#}" text-anchor="end">{percent}</text><text x="{X(percent / 100.0):0.#}" y="{Height - Bottom + 20}" text-anchor="middle">{percent}</text>""");
        }

        var points = string.Join(' ', curve.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Coverage):0.#},{Y(p.Right):0.#}")));
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<polyline points="{points}" fill="none" stroke="#0b5cad" stroke-width="2"/>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Width / 2}" y="28" text-anchor="middle" font-size="17">Risk and coverage on {questions} questions</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Width / 2}" y="{Height - 15}" text-anchor="middle">asserted, % of all questions, surest first</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text transform="translate(22 {Height / 2}) rotate(-90)" text-anchor="middle">right, % of those</text>""");
        return svg.AppendLine("</svg>").ToString();
    }

    private static double X(double share) => Left + (share * (Width - Left - Right));

    private static double Y(double share) => Height - Bottom - (share * (Height - Top - Bottom));
}
