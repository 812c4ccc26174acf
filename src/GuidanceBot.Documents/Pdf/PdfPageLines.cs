using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace GuidanceBot.Documents.Pdf;

/// <summary>The lines of one page, in no order yet. Text that stands upright or on its head (marks across the page) is left out.</summary>
internal static class PdfPageLines
{
    /// <summary>No printed page has more letters.</summary>
    private const int MaxLetters = 100_000;

    /// <summary>The largest page that PDF knows is 14,400 points.</summary>
    private const double MaxPage = 14_400;

    /// <summary>A gap wider than this, in type sizes, may part columns; lines set flush on both sides have wide gaps too.</summary>
    private const double ColumnGap = 1.1;

    /// <summary>A gap wider than this may part the cells of a table.</summary>
    private const double CellGap = 0.9;

    private static readonly NearestNeighbourWordExtractor Extractor = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    public static List<PdfLine> Of(Page page)
    {
        var letters = Printed(page.Letters);
        var words = Extractor.GetWords(letters)
            .Where(w => w.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(w.Text))
            .Select(w => new Placed(w))
            .Where(w => w.IsOn(page))
            .OrderByDescending(w => w.Base)
            .ToArray();
        var rules = Rules(page);
        var lines = new List<PdfLine>();
        for (int start = 0, end; start < words.Length; start = end)
        {
            end = start + 1;
            while (end < words.Length && words[start].Base - words[end].Base <= 0.35 * Math.Max(words[start].Size, words[end].Size))
            {
                end++;
            }

            Chain(page.Number, words[start..end], rules, lines);
        }

        return WithDots(page, lines);
    }

    /// <summary>Letters printed twice to look bold count once; soft hyphens go.</summary>
    private static List<Letter> Printed(IReadOnlyList<Letter> letters)
    {
        var kept = new List<Letter>();
        for (var i = 0; i < Math.Min(letters.Count, MaxLetters); i++)
        {
            // A place where a word may be parted is drawn over the letter that follows: it would part the word here and now.
            var letter = letters[i];
            if (string.Equals(letter.Value, "\u00ad", StringComparison.Ordinal) || (string.IsNullOrWhiteSpace(letter.Value) && i + 1 < letters.Count && IsAt(letter, letters[i + 1])))
            {
                continue;
            }

            if (kept.Count > 0 && string.Equals(kept[^1].Value, letter.Value, StringComparison.Ordinal) && IsAt(kept[^1], letter))
            {
                continue;
            }

            kept.Add(letter);
        }

        return kept;
    }

    private static bool IsAt(Letter one, Letter other) => Math.Abs(one.StartBaseLine.X - other.StartBaseLine.X) < 0.08 * other.PointSize && Math.Abs(one.StartBaseLine.Y - other.StartBaseLine.Y) < 0.1 * other.PointSize;

    /// <summary>The upright rules of tables: drawn lines, and the sides of boxes.</summary>
    private static List<PdfRectangle> Rules(Page page) =>
        [.. page.Paths.Take(20_000).Select(p => p.GetBoundingRectangle()).OfType<PdfRectangle>().Where(b => b.Height > 6).SelectMany(b => b.Width < 3 ? [b] : new[] { new PdfRectangle(b.Left, b.Bottom, b.Left, b.Top), new PdfRectangle(b.Right, b.Bottom, b.Right, b.Top) }).Take(5_000)];

    private static bool IsRuled(Placed left, Placed right, List<PdfRectangle> rules) =>
        right.Left - left.Right > 0.2 * left.Size && rules.Exists(r => r.Left >= left.Right - 1 && r.Right <= right.Left + 1 && r.Bottom <= left.Base + 1 && r.Top >= left.Base);

    private static void Chain(int page, Placed[] words, List<PdfRectangle> rules, List<PdfLine> lines)
    {
        Array.Sort(words, (a, b) => a.Left.CompareTo(b.Left));
        foreach (var chain in Cut(words, (left, right) => right.Left - left.Right > ColumnGap * Math.Max(left.Size, right.Size)))
        {
            var pieces = Cut(chain, (left, right) => right.Left - left.Right > CellGap * Math.Max(left.Size, right.Size) || IsRuled(left, right, rules)).Select(p => Line(page, p)).ToArray();
            lines.Add(Line(page, chain) with { Pieces = pieces });
        }
    }

    private static IEnumerable<Placed[]> Cut(Placed[] words, Func<Placed, Placed, bool> parts)
    {
        for (int start = 0, end; start < words.Length; start = end)
        {
            end = start + 1;
            while (end < words.Length && !parts(words[end - 1], words[end]))
            {
                end++;
            }

            yield return words[start..end];
        }
    }

    private static PdfLine Line(int page, Placed[] words)
    {
        var largest = words.MaxBy(w => w.Size * Math.Min(w.Text.Length, 8))!;
        return new PdfLine(page, words[0].Left, words.Max(w => w.Right), largest.Base, largest.Size, string.Join(' ', words.Select(w => w.Text)), Array.TrueForAll(words, w => w.IsBold));
    }

    /// <summary>Browsers draw the dots of a list instead of writing them: small filled shapes just left of a line.</summary>
    private static List<PdfLine> WithDots(Page page, List<PdfLine> lines)
    {
        var dots = page.Paths.Take(20_000).Where(p => p.IsFilled).Select(p => p.GetBoundingRectangle()).OfType<PdfRectangle>()
            .Where(b => b.Width is > 1 and < 8 && b.Height is > 1 and < 8 && Math.Abs(b.Width - b.Height) < 1.5)
            .Take(2_000)
            .ToArray();
        return dots.Length == 0 ? lines : lines.ConvertAll(l => Array.Exists(dots, d => d.Right <= l.Left && l.Left - d.Right < 2.5 * l.Size && d.Bottom >= l.Base - (0.2 * l.Size) && d.Top <= l.Base + l.Size) ? Dotted(l) : l);
    }

    private static PdfLine Dotted(PdfLine line) => line with { HasDot = true, Pieces = [line.Pieces[0] with { HasDot = true }, .. line.Pieces.Skip(1)] };

    private sealed class Placed
    {
        public Placed(UglyToad.PdfPig.Content.Word word)
        {
            Left = word.BoundingBox.Left;
            Right = word.BoundingBox.Right;
            Base = word.Letters.Select(l => l.StartBaseLine.Y).Order().ElementAt(word.Letters.Count / 2);
            Size = word.Letters.Max(l => l.PointSize);
            Text = Plain(word.Text);
            IsBold = word.Letters.Where(l => l.Value.Any(char.IsLetterOrDigit)).All(IsHeavy);
        }

        public double Left { get; }

        public double Right { get; }

        public double Base { get; }

        public double Size { get; }

        public string Text { get; }

        public bool IsBold { get; }

        /// <summary>What a damaged file puts far off the page, or blows up, is not there for a reader.</summary>
        public bool IsOn(Page page) => Left > -MaxPage && Right < MaxPage && Right >= Left && Math.Abs(Base) < MaxPage && Size is > 0.5 and < 400 && Right <= page.Width + 200 && Left >= -200;

        private static bool IsHeavy(Letter letter) => letter.FontDetails is { IsBold: true } or { Weight: >= 600 } || (letter.FontName is { } name && (name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || name.Contains("Heavy", StringComparison.OrdinalIgnoreCase) || name.Contains("Black", StringComparison.OrdinalIgnoreCase)));

        /// <summary>Joined letters are taken apart, signs of symbol fonts become a bullet.</summary>
        private static string Plain(string text)
        {
            var plain = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                plain.Append(c switch
                {
                    >= '\ufb00' and <= '\ufb06' => c.ToString().Normalize(NormalizationForm.FormKC),
                    '\uf0b7' or '\uf0a7' or '\uf076' or '\uf0d8' => "•",
                    >= '\ue000' and <= '\uf8ff' => " ",
                    _ => c.ToString(),
                });
            }

            return plain.ToString().Trim();
        }
    }
}
