using SkiaSharp;

namespace GuidanceBot.Documents.Tests.Pictures;

/// <summary>A slide as a phone takes it: drawn here, so that the tests know every word on it.</summary>
internal static class MadePicture
{
    /// <summary>A JPEG of so many pixels with lines of text, askew and turned as asked.</summary>
    public static byte[] Slide(int width, int height, IReadOnlyList<string> lines, float askew = 0, int turned = 0, int orientation = 1)
    {
        using var typeface = SKTypeface.FromFile(Font());
        using var font = new SKFont(typeface, height / 16f);
        using var ink = new SKPaint { Color = new SKColor(20, 20, 40), IsAntialias = true };
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(70, 68, 66));
        canvas.Translate(width / 2f, height / 2f);
        canvas.RotateDegrees(turned + askew);
        var (w, h) = turned is 90 or 270 ? (height, width) : (width, height);
        using var paper = new SKPaint { Color = new SKColor(245, 244, 238) };
        canvas.DrawRect(-w * 0.42f, -h * 0.4f, w * 0.84f, h * 0.8f, paper);
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.DrawText(lines[i], -w * 0.36f, (-h * 0.22f) + (i * font.Size * 1.8f), SKTextAlign.Left, font, ink);
        }

        using var image = SKImage.FromBitmap(bitmap);
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, 85);
        return orientation == 1 ? encoded.ToArray() : WithOrientation(encoded.ToArray(), (byte)orientation);
    }

    /// <summary>A font of the machine; null where it has none.</summary>
    public static string? FindFont() => Directory.Exists("/usr/share/fonts") ? Directory.EnumerateFiles("/usr/share/fonts", "*Sans.ttf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault() : null;

    private static string Font() => FindFont() ?? throw new InvalidOperationException("There is no font here.");

    /// <summary>Puts an Exif segment with one tag, orientation (0x0112), behind the start of a JPEG.</summary>
    private static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0x00, 0x22, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0,
            (byte)'M', (byte)'M', 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }
}
