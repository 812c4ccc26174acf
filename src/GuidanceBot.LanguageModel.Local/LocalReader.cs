using GuidanceBot.Core.LanguageModel;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>The reader: a cross-encoder on the same base (see <c>Models/README.md</c>).</summary>
internal sealed class LocalReader(string version, ModelSession session, WordPieces pieces, int threads) : IReader
{
    public string Version { get; } = version;

    public IReadOnlyList<ReaderLogits> Read(string question, IReadOnlyList<string> clauses)
    {
        var readings = new ReaderLogits[clauses.Count];
        Parallel.For(0, clauses.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var logits = session.Run(pieces.Pair(question, clauses[i]));
            readings[i] = new ReaderLogits(logits[0], logits[1], logits[2], logits[3], logits[4], logits[5]);
        });
        return readings;
    }
}
