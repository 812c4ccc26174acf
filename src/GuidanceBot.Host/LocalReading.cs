using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.LanguageModel.Local;

namespace GuidanceBot.Host;

/// <summary>The two models, loaded, with the index and the engine that read through them.</summary>
internal sealed class LocalReading : IDisposable
{
    private readonly LocalModels _models;
    private readonly IDisposable? _cache;

    private LocalReading(LocalModels models, IEmbeddingCache cache, Calibration calibration, WordModel words, TimeProvider clock)
    {
        _models = models;
        _cache = cache as IDisposable;
        Index = new VectorIndex(models.Retriever, cache);
        Engine = new ReaderAnswerEngine(models.Retriever, models.Reader, words, Index, calibration, clock);
    }

    /// <summary>Finds clauses by meaning.</summary>
    public VectorIndex Index { get; }

    /// <summary>Tells which clause is meant.</summary>
    public IRetriever Retriever => _models.Retriever;

    /// <summary>Answers.</summary>
    public ReaderAnswerEngine Engine { get; }

    /// <summary>Loads the models; about a second.</summary>
    /// <param name="files">The files, checked.</param>
    /// <param name="dataFolder">Where vectors of clauses are kept; null: nowhere.</param>
    /// <param name="clock">Today.</param>
    public static LocalReading Load(ModelFiles files, string? dataFolder, TimeProvider clock)
    {
        var models = LocalModels.Load(files, Math.Min(LocalModels.DefaultThreads, Environment.ProcessorCount));
        IEmbeddingCache cache = dataFolder is null ? new MemoryEmbeddings() : new EmbeddingFile(dataFolder, models.Retriever.Version, models.Retriever.Dimensions);
        return new LocalReading(
            models,
            cache,
            Calibration.Parse(File.ReadAllText(files.PathOf("calibration.json"))),
            WordModel.Parse(File.ReadLines(files.PathOf("verdict-words.tsv"))),
            clock);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Index.Dispose();
        _models.Dispose();
        _cache?.Dispose();
    }
}
