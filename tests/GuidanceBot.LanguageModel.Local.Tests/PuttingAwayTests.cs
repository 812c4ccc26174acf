using Shouldly;
using Xunit;

namespace GuidanceBot.LanguageModel.Local.Tests;

public sealed class PuttingAwayTests
{
    [Fact]
    public async Task Models_that_are_put_away_while_they_read_end_every_reading_and_crash_nothing()
    {
        var models = LocalModels.Load(ModelFiles.Verify(ModelFiles.ShippedFolder));
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var readers = Enumerable.Range(0, 4).Select(i => Task.Run(() =>
        {
            for (var n = 0; ; n++)
            {
                models.Retriever.EmbedQuestion($"can reader {i} post slide {n}?");
                started.TrySetResult();
            }
        })).ToList();
        await started.Task;
        models.Dispose();

        foreach (var reader in readers)
        {
            await Should.ThrowAsync<ObjectDisposedException>(reader);
        }
    }
}
