using System.Collections.Concurrent;
using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.LanguageModel.Local;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Answers;

/// <summary>The shipped models; readings are kept under <c>artifacts</c>, so that a second run takes seconds. A new model starts afresh.</summary>
internal sealed class CachedModels : IRetriever, IReader, IDisposable
{
    private readonly LocalModels _models = LocalModels.Load(ModelFiles.Verify(ModelFiles.ShippedFolder));
    private readonly EmbeddingFile _vectors;
    private readonly ConcurrentDictionary<string, ReaderLogits> _readings = new(StringComparer.Ordinal);
    private readonly StreamWriter _kept;

    public CachedModels()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "evals");
        _vectors = new EmbeddingFile(folder, _models.Retriever.Version, _models.Retriever.Dimensions);
        var path = Path.Combine(folder, $"readings-{_models.Reader.Version[7..23]}.tsv");
        foreach (var parts in File.Exists(path) ? File.ReadLines(path).Select(l => l.Split('\t')).Where(p => p.Length == 7) : [])
        {
            var f = Array.ConvertAll(parts[1..], p => float.Parse(p, System.Globalization.CultureInfo.InvariantCulture));
            _readings[parts[0]] = new ReaderLogits(f[0], f[1], f[2], f[3], f[4], f[5]);
        }

        _kept = new StreamWriter(path, append: true, Encoding.UTF8);
    }

    public string Version => _models.Reader.Version;

    string IRetriever.Version => _models.Retriever.Version;

    public int Dimensions => _models.Retriever.Dimensions;

    public float[] EmbedQuestion(string question) => Vector("question " + question, () => _models.Retriever.EmbedQuestion(question));

    public float[] EmbedClause(string clause) => Vector("clause " + clause, () => _models.Retriever.EmbedClause(clause));

    public IReadOnlyList<ReaderLogits> Read(string question, IReadOnlyList<string> clauses)
    {
        var keys = clauses.Select(c => ContentHash.Of(question + "\n" + c)).ToArray();
        var missing = Enumerable.Range(0, clauses.Count).Where(i => !_readings.ContainsKey(keys[i])).ToArray();
        var read = missing.Length > 0 ? _models.Reader.Read(question, [.. missing.Select(i => clauses[i])]) : [];
        lock (_kept)
        {
            foreach (var (i, r) in missing.Zip(read))
            {
                _readings[keys[i]] = r;
                _kept.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{keys[i]}\t{r.Relevance:R}\t{r.Yes:R}\t{r.YesIf:R}\t{r.No:R}\t{r.Info:R}\t{r.Depends:R}"));
            }
        }

        return [.. keys.Select(k => _readings[k])];
    }

    public void Dispose()
    {
        _kept.Dispose();
        _vectors.Dispose();
        _models.Dispose();
    }

    private float[] Vector(string key, Func<float[]> embed)
    {
        var hash = ContentHash.Of(key);
        if (_vectors.Find(hash, _models.Retriever.Version) is { } kept)
        {
            return kept;
        }

        var vector = embed();
        _vectors.Keep(hash, _models.Retriever.Version, vector);
        return vector;
    }
}
