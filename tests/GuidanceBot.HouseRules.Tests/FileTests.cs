using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace GuidanceBot.HouseRules.Tests;

/// <summary>Files are short, hold one public type, and stand where their namespace says.</summary>
public sealed partial class FileTests
{
    private const int Ceiling = 300;
    private const int Median = 60;

    private static readonly string[] Vague = ["Manager", "Helper", "Helpers", "Utils", "Util", "Common", "Service", "Processor", "Dto", "Info"];

    private static IEnumerable<SourceFile> Code => SourceFile.Src.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal));

    [Fact]
    public void No_file_passes_the_ceiling() => SourceFile.Src.Where(f => f.Lines > Ceiling).Select(f => $"{f.Path}: {f.Lines} lines").ShouldBeEmpty();

    [Fact]
    public void The_median_file_is_short()
    {
        var lengths = Code.Select(f => f.Lines).Order().ToList();

        lengths[lengths.Count / 2].ShouldBeLessThan(Median);
    }

    [Fact]
    public void Namespace_is_folder()
    {
        var wrong = Code
            .Select(f => (f, said: Namespace().Match(f.Text).Groups["name"].Value, stands: Path.GetDirectoryName(f.Path)!["src/".Length..].Replace('/', '.')))
            .Where(x => x.f.Name != "Program.cs" && x.said != x.stands)
            .Select(x => $"{x.f.Path}: {x.said}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void One_public_type_a_file_but_for_a_closed_hierarchy()
    {
        var wrong = Code.Where(f => PublicType().Count(f.Text) > 1 && !IsFamily(f)).Select(f => $"{f.Path}: {string.Join(", ", PublicType().Matches(f.Text).Select(m => m.Groups["name"].Value))}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        var vague = Code.SelectMany(f => AnyType().Matches(f.Text).Select(m => (f.Path, Name: m.Groups["name"].Value)))
            .Where(x => Array.Exists(Vague, v => x.Name.EndsWith(v, StringComparison.Ordinal)))
            .Select(x => $"{x.Path}: {x.Name}");

        vague.ShouldBeEmpty();
    }

    [Fact]
    public void Every_regular_expression_is_bounded()
    {
        var unbounded = SourceFile.Src
            .SelectMany(f => Expression().Matches(f.Text).Select(m => (f, call: m.Value)))
            .Where(x => !x.call.Contains("NonBacktracking", StringComparison.Ordinal) && !TimeLimit().IsMatch(x.call))
            .Select(x => $"{x.f.Path}: {x.call.Split('\n')[0]}");

        unbounded.ShouldBeEmpty();
    }

    [Fact]
    public void Tests_are_sentences()
    {
        var wrong = SourceFile.Tests.SelectMany(f => TestMethod().Matches(f.Text).Select(m => (f.Path, Name: m.Groups["name"].Value)))
            .Where(x => !x.Name.Contains('_', StringComparison.Ordinal))
            .Select(x => $"{x.Path}: {x.Name}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_swallowed_unbuilt_or_left_for_later()
    {
        var wrong = SourceFile.Src.Where(f => Unfinished().IsMatch(f.Text)).Select(f => $"{f.Path}: {Unfinished().Match(f.Text).Value}");

        wrong.ShouldBeEmpty();
    }

    /// <summary>A family: small records that belong to the first type, or to one base.</summary>
    private static bool IsFamily(SourceFile f)
    {
        var types = PublicType().Matches(f.Text);
        var sealedOnes = types.Skip(1).All(m => m.Value.Contains("sealed record", StringComparison.Ordinal) || m.Value.Contains("enum", StringComparison.Ordinal) || m.Value.Contains("readonly record struct", StringComparison.Ordinal) || m.Value.Contains("sealed class", StringComparison.Ordinal));
        return sealedOnes && (types[0].Value.Contains("abstract", StringComparison.Ordinal) || types.Skip(1).All(m => f.Text.AsSpan(0, m.Index).Contains(m.Groups["name"].Value, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^public (static |sealed |abstract |partial |readonly )*(class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*(public |internal |private |static |sealed |abstract |partial |readonly )*(class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyType();

    [GeneratedRegex(@"\[GeneratedRegex\((.|\n)*?\)\]\s*\n|new Regex\((.|\n)*?\);|Regex\.(IsMatch|Match|Matches|Replace|Split)\((.|\n)*?\);", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Expression();

    [GeneratedRegex(@",\s*\d+\)\]|matchTimeoutMilliseconds|TimeSpan\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeLimit();

    [GeneratedRegex(@"\[(Fact|Theory)[^\]]*\]\s*(\[[^\n]*\]\s*)*public (async |static )*\S+ (?<name>\w+)\(", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}|NotImplementedException|\b(TODO|FIXME|HACK)\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Unfinished();
}
