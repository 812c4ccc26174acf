using GuidanceBot.Core.Conversations;
using SkiaSharp;

namespace GuidanceBot.Chat.Web.Pictures;

/// <summary>
/// Draws a picture anew: what a camera wrote into it (place, time, device) is gone, it stands the right way up, and it is small
/// enough to look at. Only what decodes as a picture passes.
/// </summary>
internal sealed class PictureCleaner : IPictureCleaner, IDisposable
{
    /// <summary>10 MB a picture.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Most pixels that are decoded: 40 million, 160 MB for a moment.</summary>
    public const long MaxPixels = 40_000_000;

    /// <summary>Longest side of what is kept.</summary>
    public const int MaxSide = 2048;

    private const int JpegQuality = 85;

    /// <summary>One at a time: a large picture needs 160 MB while it is drawn.</summary>
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <inheritdoc/>
    public async ValueTask<CleanedPicture?> CleanAsync(byte[] content, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Clean(content), cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>The picture without what isn't seen; null where it is none, or too large.</summary>
    public static CleanedPicture? Clean(byte[] content)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0 || (long)codec.Info.Width * codec.Info.Height > MaxPixels)
        {
            return null;
        }

        using var drawn = Decode(codec);
        if (drawn is null)
        {
            return null;
        }

        using var upright = Upright(drawn, codec.EncodedOrigin);
        var flat = codec.EncodedFormat == SKEncodedImageFormat.Jpeg;
        using var image = SKImage.FromBitmap(upright);
        using var encoded = image.Encode(flat ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, JpegQuality);
        return encoded is null ? null : new CleanedPicture(encoded.ToArray(), flat ? "image/jpeg" : "image/png", flat ? ".jpg" : ".png");
    }

    private static SKBitmap? Decode(SKCodec codec)
    {
        // JPEG can be decoded smaller, which spares the memory of the full size.
        var scale = Math.Min(1f, (float)MaxSide / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        var result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result is SKCodecResult.Success or SKCodecResult.IncompleteInput)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    /// <summary>Turned as the camera was held, and no larger than is kept.</summary>
    private static SKBitmap Upright(SKBitmap drawn, SKEncodedOrigin origin)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var scale = Math.Min(1f, (float)MaxSide / Math.Max(drawn.Width, drawn.Height));
        var (width, height) = (Math.Max(1, (int)(drawn.Width * scale)), Math.Max(1, (int)(drawn.Height * scale)));
        var result = new SKBitmap(new SKImageInfo(turned ? height : width, turned ? width : height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(result);
        canvas.Clear(SKColors.Transparent);
        Turn(canvas, origin, result.Width, result.Height);
        using var image = SKImage.FromBitmap(drawn);
        canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return result;
    }

    /// <summary>The eight ways in which EXIF says that a camera can be held.</summary>
    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int width, int height)
    {
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        canvas.SetMatrix(matrix);
    }
}
