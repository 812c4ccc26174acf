using System.Runtime.InteropServices;

namespace GuidanceBot.Core.LanguageModel;

/// <summary>
/// Keeps vectors in one file a model, under the data folder: records of 32 bytes of content hash and the vector, appended; only the
/// places are held in memory. A record cut off by a crash is dropped at the next start. Nothing in it is text.
/// </summary>
public sealed class EmbeddingFile : IEmbeddingCache, IDisposable
{
    private const int HashBytes = 32;

    private readonly Lock _gate = new();
    private readonly string _modelVersion;
    private readonly int _dimensions;
    private readonly Dictionary<string, long> _places = new(StringComparer.Ordinal);
    private readonly FileStream _file;

    /// <summary>Opens or makes the file of one model.</summary>
    /// <param name="folder">Where it lies; made where missing.</param>
    /// <param name="modelVersion">The model whose vectors it keeps; those of other models are neither found nor kept.</param>
    /// <param name="dimensions">Numbers in one vector.</param>
    public EmbeddingFile(string folder, string modelVersion, int dimensions)
    {
        ArgumentNullException.ThrowIfNull(modelVersion);
        _modelVersion = modelVersion;
        _dimensions = dimensions;
        Directory.CreateDirectory(folder);
        _file = new FileStream(Path.Combine(folder, $"embeddings-{Digits(modelVersion)[..16]}.bin"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Load();
    }

    /// <inheritdoc/>
    public float[]? Find(string contentHash, string modelVersion)
    {
        lock (_gate)
        {
            if (!string.Equals(modelVersion, _modelVersion, StringComparison.Ordinal) || !_places.TryGetValue(Digits(contentHash), out var place))
            {
                return null;
            }

            var vector = new float[_dimensions];
            _file.Position = place;
            _file.ReadExactly(MemoryMarshal.AsBytes(vector.AsSpan()));
            return vector;
        }
    }

    /// <inheritdoc/>
    public void Keep(string contentHash, string modelVersion, float[] vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        lock (_gate)
        {
            if (!string.Equals(modelVersion, _modelVersion, StringComparison.Ordinal) || vector.Length != _dimensions || _places.ContainsKey(Digits(contentHash)))
            {
                return;
            }

            _file.Seek(0, SeekOrigin.End);
            _file.Write(Convert.FromHexString(Digits(contentHash)));
            _places[Digits(contentHash)] = _file.Position;
            _file.Write(MemoryMarshal.AsBytes(vector.AsSpan()));
            _file.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string Digits(string hash) => hash[(hash.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private void Load()
    {
        var size = HashBytes + (_dimensions * sizeof(float));
        var whole = _file.Length / size * size;
        var hash = new byte[HashBytes];
        for (long at = 0; at < whole; at += size)
        {
            _file.Position = at;
            _file.ReadExactly(hash);
            _places[Convert.ToHexStringLower(hash)] = at + HashBytes;
        }

        _file.SetLength(whole);
    }
}
