using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests;

public sealed class GuidanceFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("guidance").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_is_read_with_all_below_it_in_the_order_of_the_names()
    {
        Write("b.md", "# B\n\nAsk the desk first.\n");
        Write("a/photos.md", "# A\n\nAsk the desk first.\n");
        Write("c.txt", "Ask the desk first.\n");
        Write(".hidden.md", "# No\n\nAsk the desk first.\n");
        Write(".git/x.md", "# No\n\nAsk the desk first.\n");
        Write("~$b.docx", "lock");
        var reading = GuidanceFolder.Default.Read(folder);
        reading.Documents.Select(d => d.Name).ShouldBe(["a/photos.md", "b.md", "c.txt"]);
        reading.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_read()
    {
        Write("a.xlsx", "x");
        Write("b.md", "# Only a heading\n");
        Write("c.md", "# C\n\nAsk the desk first.\n");
        var reading = GuidanceFolder.Default.Read(folder);
        reading.Documents.ShouldHaveSingleItem().Name.ShouldBe("c.md");
        reading.Problems.ShouldBe(
        [
            new FileProblem("a.xlsx", "a.xlsx is of a type that isn't read; guidance may be Markdown, plain text, Word (.docx), PDF or HTML."),
            new FileProblem("b.md", "b.md holds no text that could be cited."),
        ]);
    }

    [Fact]
    public void A_single_file_is_named_by_its_name()
    {
        Write("rules.md", "# R\n\nAsk the desk first.\n");
        GuidanceFolder.Default.Read(Path.Combine(folder, "rules.md")).Documents.ShouldHaveSingleItem().Name.ShouldBe("rules.md");
    }

    [Fact]
    public void A_folder_that_links_to_itself_is_read_once()
    {
        Write("rules.md", "# R\n\nAsk the desk first.\n");
        Directory.CreateSymbolicLink(Path.Combine(folder, "again"), folder);
        GuidanceFolder.Default.Read(folder).Documents.ShouldHaveSingleItem();
    }

    [Fact]
    public void Nothing_there_is_one_sentence() =>
        Should.Throw<UnreadableGuidanceException>(() => GuidanceFolder.Default.Read(Path.Combine(folder, "none"))).Message.ShouldStartWith("There is no file or folder ");

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
