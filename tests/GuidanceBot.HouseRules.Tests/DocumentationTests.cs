using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Host.Settings;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.HouseRules.Tests;

/// <summary>What people read is there and true: XML docs, the sample settings, the README's table.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_public_type_of_Core_is_documented()
    {
        var core = typeof(Clause).Assembly;
        var documented = XDocument.Load(Path.ChangeExtension(core.Location, ".xml")).Descendants("member")
            .Where(m => m.Element("summary") is { } s && s.Value.Trim().Length > 0)
            .Select(m => m.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

        core.GetExportedTypes().Where(t => !t.IsNested && !documented.Contains("T:" + t.FullName)).Select(t => t.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Every_member_of_a_port_is_documented()
    {
        var core = typeof(Clause).Assembly;
        var text = File.ReadAllText(Path.ChangeExtension(core.Location, ".xml"));
        var missing = core.GetExportedTypes().Where(t => t.IsInterface)
            .SelectMany(t => t.GetMembers().Where(m => m is not MethodInfo { IsSpecialName: true }).Select(m => $"{t.FullName}.{m.Name}"))
            .Where(m => !text.Contains(":" + m, StringComparison.Ordinal));

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_setting_stands_in_the_sample_with_a_comment()
    {
        var sample = File.ReadAllText(Path.Combine(Repository.Root, "appsettings.sample.json"));
        var lines = sample.Split('\n');
        var missing = typeof(BotSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(section => section.PropertyType.GetProperties().Select(p => (Section: section.Name, Key: p.Name)))
            .Where(k => !IsThere(lines, k.Section, k.Key))
            .Select(k => $"{k.Section}:{k.Key}");

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void The_paths_of_the_READMEs_table_exist()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var paths = TablePath().Matches(readme).Select(m => m.Groups["path"].Value).ToList();

        paths.Count.ShouldBeGreaterThan(4);
        paths.Where(p => !File.Exists(Path.Combine(Repository.Root, p)) && !Directory.Exists(Path.Combine(Repository.Root, p))).ShouldBeEmpty();
    }

    private static bool IsThere(string[] lines, string section, string key)
    {
        var start = Array.FindIndex(lines, l => l.TrimStart().StartsWith($"\"{section}\":", StringComparison.Ordinal));
        var at = start < 0 ? -1 : Array.FindIndex(lines, start, l => l.TrimStart().TrimStart('/', ' ').StartsWith($"\"{key}\":", StringComparison.Ordinal));
        return at > 0 && lines[at - 1].TrimStart().StartsWith("//", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\|[^|\n]*\|\s*`(?<path>(src|tests|prompts|infra)[^`]*)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TablePath();
}
