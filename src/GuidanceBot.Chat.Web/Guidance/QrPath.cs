using System.Globalization;
using System.Text;
using QRCoder;

namespace GuidanceBot.Chat.Web.Guidance;

/// <summary>A QR code as one path of SVG: a unit a module, four of them quiet around it, as ISO/IEC 18004 asks.</summary>
/// <param name="Size">Modules a side, with the quiet zone.</param>
/// <param name="Path">The dark ones: a run of a row each.</param>
internal sealed record QrPath(int Size, string Path)
{
    /// <summary>The code of an address, readable with 15 % of it lost.</summary>
    public static QrPath Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new QrPath(rows.Count, path.ToString());
    }
}
