using GuidanceBot.Core.LanguageModel;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>
/// The two local models, loaded: about half a second each. Load them in the background and let the keyword engine answer until then.
/// </summary>
public sealed class LocalModels : IDisposable
{
    /// <summary>Threads of both models together.</summary>
    public const int DefaultThreads = 2;

    private readonly ModelGate _gate;
    private readonly ModelSession _retriever;
    private readonly ModelSession _reader;

    private LocalModels(ModelFiles files, int threads)
    {
        _gate = new ModelGate(threads);
        var pieces = new WordPieces(files.PathOf("vocab.txt"));
        _retriever = new ModelSession(files.PathOf("retriever.int8.onnx"), _gate);
        _reader = new ModelSession(files.PathOf("reader.int8.onnx"), _gate);
        Retriever = new LocalRetriever(files.VersionOf("retriever.int8.onnx"), _retriever, pieces);
        Reader = new LocalReader(files.VersionOf("reader.int8.onnx"), _reader, pieces, threads);
    }

    /// <summary>Which clause does a question mean.</summary>
    public IRetriever Retriever { get; }

    /// <summary>Does a clause settle it, and how.</summary>
    public IReader Reader { get; }

    /// <summary>Loads both from files that were checked: <see cref="ModelFiles.Verify"/> belongs into the start, this may follow in the background.</summary>
    public static LocalModels Load(ModelFiles files, int threads = DefaultThreads)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return new LocalModels(files, threads);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gate.Dispose();
        _retriever.Dispose();
        _reader.Dispose();
    }
}
