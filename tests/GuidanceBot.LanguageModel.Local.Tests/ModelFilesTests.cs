using Shouldly;
using Xunit;

namespace GuidanceBot.LanguageModel.Local.Tests;

public sealed class ModelFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guidancebot-models-");

    public ModelFilesTests()
    {
        File.WriteAllText(PathOf("vocab.txt"), "one\n");
        File.WriteAllText(PathOf("checksums.sha256"), "2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806  vocab.txt\n");
    }

    [Fact]
    public void Files_with_the_right_checksum_pass() => ModelFiles.Verify(_folder.FullName).VersionOf("vocab.txt").ShouldStartWith("sha256:2c8b08da");

    [Fact]
    public void A_changed_file_stops_the_start_with_one_sentence()
    {
        File.AppendAllText(PathOf("vocab.txt"), "two\n");
        Should.Throw<UnusableModelException>(() => ModelFiles.Verify(_folder.FullName)).Message.ShouldContain("vocab.txt is not the one that was measured");
    }

    [Fact]
    public void A_missing_file_stops_the_start()
    {
        File.Delete(PathOf("vocab.txt"));
        Should.Throw<UnusableModelException>(() => ModelFiles.Verify(_folder.FullName)).Message.ShouldContain("vocab.txt is missing");
    }

    [Fact]
    public void Every_shipped_file_that_is_loaded_has_a_checksum()
    {
        var files = ModelFiles.Verify(ModelFiles.ShippedFolder);
        foreach (var name in (string[])["retriever.int8.onnx", "reader.int8.onnx", "vocab.txt", "calibration.json"])
        {
            files.VersionOf(name).Length.ShouldBe(71);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
