using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents.Tests;

/// <summary>The guidance of <c>Files/larch</c> in one of its formats.</summary>
internal static class Larch
{
    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Files", "larch", file);

    public static GuidanceDocument Read(string file) => GuidanceFolder.Default.Read(PathOf(file)).Documents.Single();
}
