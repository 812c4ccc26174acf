using System.Text.Json;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests.Commands;

public sealed class GuidanceCommandTests : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Root, "src/GuidanceBot.Host/Sample/guidance.md");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guidancebot-lint-");

    [Fact]
    public async Task The_sample_guidance_lints_clean_and_ends_with_0()
    {
        var (exit, output, error) = await Terminal.RunAsync(null, "guidance", "lint", Sample);

        exit.ShouldBe(0, output);
        output.ShouldContain("guidance.md: nothing found.");
        output.ShouldContain("Patients' privacy");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lint_ends_with_1_where_something_was_found_and_says_line_rule_and_wording()
    {
        var path = Write("bad.md", "# Policy\n\nNever post pictures of the building.\n\n## Press\n\nStaff must never speak to the press.\n");

        var (exit, output, _) = await Terminal.RunAsync(null, "guidance", "lint", path);

        exit.ShouldBe(1);
        output.ShouldContain("bad.md:3 bare-no ");
        output.ShouldContain("bad.md:7 silences-concerns ");
        output.ShouldContain("    start from: Nothing in this guidance stops you");
        var (_, json, _) = await Terminal.RunAsync(null, "guidance", "lint", path, "--json");
        using var parsed = JsonDocument.Parse(json);
        parsed.RootElement.GetProperty("findings").EnumerateArray().ShouldContain(f => f.GetProperty("rule").GetString() == "bare-no" && f.GetProperty("line").GetInt32() == 3);
        parsed.RootElement.GetProperty("coverage").GetArrayLength().ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task An_event_by_itself_is_said_to_be_readable()
    {
        var path = Write("kidney-week.yml", "name: Kidney Week\nfrom: 2026-12-04\nto: 2026-12-06\nphotos: You may post photographs of the stage, not of the audience.\n");

        var (exit, output, _) = await Terminal.RunAsync(null, "guidance", "lint", path);

        exit.ShouldBe(0);
        output.ShouldStartWith("kidney-week.yml: the event “Kidney Week”, readable, ");
    }

    [Fact]
    public async Task Text_shows_every_clause_with_its_offsets_and_the_offsets_are_those_of_the_text()
    {
        var (exit, output, _) = await Terminal.RunAsync(null, "guidance", "text", Sample);
        exit.ShouldBe(0);
        output.ShouldStartWith("guidance.md sha256:");
        output.ShouldContain("Photograph the stage, not the audience.");

        var (_, json, _) = await Terminal.RunAsync(null, "guidance", "text", Sample, "--json");
        using var parsed = JsonDocument.Parse(json);
        var text = parsed.RootElement.GetProperty("text").GetString()!;
        foreach (var clause in parsed.RootElement.GetProperty("clauses").EnumerateArray())
        {
            var run = clause.GetProperty("run");
            output.ShouldContain(text[run.GetProperty("start").GetInt32()..run.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public async Task Every_format_and_an_event_are_read_from_one_folder()
    {
        var larch = Path.Combine(Repository.Root, "tests/GuidanceBot.Documents.Tests/Files/larch");
        foreach (var name in (string[])["larch.md", "larch-word.docx", "larch.html", "larch-word.pdf"])
        {
            File.Copy(Path.Combine(larch, name), Path.Combine(_folder.FullName, name));
        }

        Write("kidney.yaml", "name: Kidney Week\nhashtag: \"#KidneyWeek26\"\nfrom: 2026-12-04\nto: 2026-12-06\n");
        var (exit, output, error) = await Terminal.RunAsync(null, "guidance", "text", _folder.FullName);

        exit.ShouldBe(0, error);
        foreach (var name in (string[])["larch.md", "larch-word.docx", "larch.html", "larch-word.pdf", "kidney.yaml"])
        {
            output.ShouldContain(name + " sha256:");
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
