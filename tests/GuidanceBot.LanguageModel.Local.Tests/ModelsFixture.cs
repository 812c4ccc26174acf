namespace GuidanceBot.LanguageModel.Local.Tests;

/// <summary>The shipped models, loaded once.</summary>
public sealed class ModelsFixture : IDisposable
{
    public ModelFiles Files { get; } = ModelFiles.Verify(ModelFiles.ShippedFolder);

    public LocalModels Models { get; }

    public ModelsFixture() => Models = LocalModels.Load(Files);

    public void Dispose() => Models.Dispose();
}
