using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.LanguageModel.Local;
using GuidanceBot.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace GuidanceBot.Evals.Answers;

/// <summary>The engine as it ships, with cached models and a clock that stands still.</summary>
internal sealed class EngineUnderTest : IDisposable
{
    private readonly CachedModels _models = new();

    public EngineUnderTest(Calibration calibration, WordModel words)
    {
        Index = new VectorIndex(_models, new MemoryEmbeddings());
        Calibration = calibration;
        Engine = new ReaderAnswerEngine(_models, _models, words, Index, calibration, new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero)));
    }

    public static string ModelFolder => Path.Combine(Repository.Root, "src", "GuidanceBot.LanguageModel.Local", "Models");

    public VectorIndex Index { get; }

    public Calibration Calibration { get; }

    public ReaderAnswerEngine Engine { get; }

    public static EngineUnderTest AsShipped() => new(
        Calibration.Parse(File.ReadAllText(Path.Combine(ModelFiles.ShippedFolder, "calibration.json"))),
        WordModel.Parse(File.ReadLines(Path.Combine(ModelFiles.ShippedFolder, "verdict-words.tsv"))));

    public void Dispose()
    {
        Index.Dispose();
        _models.Dispose();
    }
}
