using System.Collections.Concurrent;

namespace GuidanceBot.Core.LanguageModel;

/// <summary>Keeps vectors while the program runs.</summary>
public sealed class MemoryEmbeddings : IEmbeddingCache
{
    private readonly ConcurrentDictionary<(string Content, string Model), float[]> _vectors = [];

    /// <inheritdoc/>
    public float[]? Find(string contentHash, string modelVersion) => _vectors.GetValueOrDefault((contentHash, modelVersion));

    /// <inheritdoc/>
    public void Keep(string contentHash, string modelVersion, float[] vector) => _vectors.TryAdd((contentHash, modelVersion), vector);
}
