using SkiaSharp;

namespace GuidanceBot.Documents.Pictures;

/// <summary>A picture made ready to be read: upright by what its camera noted, turned further where asked, no larger than words need.</summary>
internal static class ReadablePicture
{
    /// <summary>Most pixels that are decoded: 40 million, 160 MB for a moment.</summary>
    private const long MostPixels = 40_000_000;

    /// <summary>Longest side that is read: a slide that fills a phone's photo has letters of 20 pixels and more at this size.</summary>
    private const int LongestSide = 1800;

    /// <summary>As PNG; null where it is no picture or too large.</summary>
    public static byte[]? Prepare(ReadOnlyMemory<byte> content, int degrees)
    {
        using var data = SKData.CreateCopy(content.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        // JPEG can be decoded smaller, which spares time and memory.
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)LongestSide / Math.Max(codec.Info.Width, codec.Info.Height)));
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput))
        {
            return null;
        }

        using var upright = Turn(bitmap, (Held(codec.EncodedOrigin) + degrees) % 360);
        using var image = SKImage.FromBitmap(upright);
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return encoded?.ToArray();
    }

    /// <summary>How far a picture has to be turned clockwise, by EXIF's orientation. Mirrored ones come from no phone's camera.</summary>
    private static int Held(SKEncodedOrigin origin) => origin switch
    {
        SKEncodedOrigin.BottomRight => 180,
        SKEncodedOrigin.RightTop => 90,
        SKEncodedOrigin.LeftBottom => 270,
        _ => 0,
    };

    private static SKBitmap Turn(SKBitmap source, int degrees)
    {
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(source.Width, source.Height));
        var (width, height) = (source.Width * scale, source.Height * scale);
        var lying = degrees is 90 or 270;
        var result = new SKBitmap(new SKImageInfo((int)(lying ? height : width), (int)(lying ? width : height), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(result);
        canvas.Clear(SKColors.White);
        canvas.Translate(result.Width / 2f, result.Height / 2f);
        canvas.RotateDegrees(degrees);
        using var image = SKImage.FromBitmap(source);
        canvas.DrawImage(image, new SKRect(-width / 2, -height / 2, width / 2, height / 2), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return result;
    }
}
