namespace GuidanceBot.Documents.Pdf;

/// <summary>Words that stand side by side on a page, without a wide gap.</summary>
/// <param name="Page">Counted from one.</param>
/// <param name="Left">Points from the page's left.</param>
/// <param name="Right">Points from the page's left.</param>
/// <param name="Base">The base line, points from the page's bottom.</param>
/// <param name="Size">Type size in points.</param>
/// <param name="Text">The words.</param>
/// <param name="IsBold">True where every letter is.</param>
internal sealed record PdfLine(int Page, double Left, double Right, double Base, double Size, string Text, bool IsBold)
{
    /// <summary>True where a dot was drawn before it.</summary>
    public bool HasDot { get; init; }

    /// <summary>How far right the column goes that it stands in.</summary>
    public double ColumnRight { get; init; } = Right;

    /// <summary>The line cut at every gap that may part the cells of a table; itself where there is none.</summary>
    public IReadOnlyList<PdfLine> Pieces { get; init; } = [];

    /// <summary>True where the other stands on the same base line, give or take what is raised or lowered.</summary>
    public bool IsBeside(PdfLine other) => Page == other.Page && Math.Abs(Base - other.Base) <= 0.35 * Math.Max(Size, other.Size);
}
