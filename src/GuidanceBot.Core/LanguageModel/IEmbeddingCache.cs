namespace GuidanceBot.Core.LanguageModel;

/// <summary>Keeps the vectors of clauses, so that unchanged clauses are not embedded again after a restart or a new version. Thread-safe.</summary>
public interface IEmbeddingCache
{
    /// <summary>The vector kept for this text and model, null where there is none.</summary>
    /// <param name="contentHash">The text's <see cref="Guidance.ContentHash"/>.</param>
    /// <param name="modelVersion">The <see cref="IRetriever.Version"/> that made it.</param>
    float[]? Find(string contentHash, string modelVersion);

    /// <summary>Keeps a vector; the same key again changes nothing.</summary>
    void Keep(string contentHash, string modelVersion, float[] vector);
}
