using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.LanguageModel;

public sealed class EmbeddingFileTests : IDisposable
{
    private static readonly string Model = ContentHash.Of("a model");
    private static readonly string Text = ContentHash.Of("a clause");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guidancebot-embeddings-");

    [Fact]
    public void A_vector_is_found_after_a_restart()
    {
        using (var file = new EmbeddingFile(_folder.FullName, Model, 3))
        {
            file.Keep(Text, Model, [1, 2, 3]);
        }

        using var again = new EmbeddingFile(_folder.FullName, Model, 3);
        again.Find(Text, Model).ShouldBe([1f, 2f, 3f]);
    }

    [Fact]
    public void Another_model_finds_nothing()
    {
        using var file = new EmbeddingFile(_folder.FullName, Model, 3);
        file.Keep(Text, Model, [1, 2, 3]);
        file.Find(Text, ContentHash.Of("another model")).ShouldBeNull();
    }

    [Fact]
    public void A_record_that_a_crash_cut_off_is_dropped_and_the_rest_stays()
    {
        using (var file = new EmbeddingFile(_folder.FullName, Model, 3))
        {
            file.Keep(Text, Model, [1, 2, 3]);
            file.Keep(ContentHash.Of("the next"), Model, [4, 5, 6]);
        }

        var path = _folder.GetFiles().Single().FullName;
        using (var cut = new FileStream(path, FileMode.Open))
        {
            cut.SetLength(cut.Length - 5);
        }

        using var again = new EmbeddingFile(_folder.FullName, Model, 3);
        again.Find(Text, Model).ShouldBe([1f, 2f, 3f]);
        again.Find(ContentHash.Of("the next"), Model).ShouldBeNull();
        again.Keep(ContentHash.Of("the next"), Model, [7, 8, 9]);
        again.Find(ContentHash.Of("the next"), Model).ShouldBe([7f, 8f, 9f]);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
