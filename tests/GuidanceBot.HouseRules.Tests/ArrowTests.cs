using System.Text.RegularExpressions;
using System.Xml.Linq;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.HouseRules.Tests;

/// <summary>Arrows point to Core; only Host knows every room; Core names no vendor.</summary>
public sealed partial class ArrowTests
{
    private static IEnumerable<string> Projects => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

    [Fact]
    public void Every_room_but_Host_knows_only_Core()
    {
        var wrong = Projects
            .Where(p => !p.EndsWith("GuidanceBot.Host.csproj", StringComparison.Ordinal))
            .SelectMany(p => References(p).Where(r => r != "GuidanceBot.Core").Select(r => $"{Path.GetFileName(p)} → {r}"));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Core_knows_no_room() => References(Projects.Single(p => p.EndsWith("GuidanceBot.Core.csproj", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Host_knows_every_room()
    {
        var rooms = Projects.Select(p => Path.GetFileNameWithoutExtension(p)).Where(p => p != "GuidanceBot.Host").Order(StringComparer.Ordinal);

        References(Projects.Single(p => p.EndsWith("GuidanceBot.Host.csproj", StringComparison.Ordinal))).Order(StringComparer.Ordinal).ShouldBe(rooms);
    }

    [Fact]
    public void Core_takes_no_web_framework_and_names_no_vendor()
    {
        File.ReadAllText(Projects.Single(p => p.EndsWith("GuidanceBot.Core.csproj", StringComparison.Ordinal))).ShouldNotContain("FrameworkReference");
        var named = SourceFile.Src.Where(f => f.Project == "GuidanceBot.Core").SelectMany(f => Vendor().Matches(f.Text).Select(m => $"{f.Path}: {m.Value}"));

        named.ShouldBeEmpty();
    }

    [Fact]
    public void Versions_are_central_and_lock_files_are_there_and_hold_no_addresses()
    {
        var projects = Projects.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.csproj", SearchOption.AllDirectories)).ToList();

        projects.Where(p => File.ReadAllText(p).Contains(" Version=\"", StringComparison.Ordinal)).ShouldBeEmpty();
        foreach (var project in projects)
        {
            var locked = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            File.Exists(locked).ShouldBeTrue(locked);
            File.ReadAllText(locked).ShouldNotContain("http");
        }
    }

    private static List<string> References(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];

    [GeneratedRegex(@"\b(?:Slack|Teams|Azure|OpenAI|Onnx\w*|Sqlite|SQLite|Postgres\w*|Npgsql|AspNetCore|EntityFramework\w*)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Vendor();
}
