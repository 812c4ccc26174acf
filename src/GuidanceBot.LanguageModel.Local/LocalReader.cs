using System.Collections.Concurrent;
using GuidanceBot.Core.LanguageModel;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>The reader: a cross-encoder on the same base (see <c>Models/README.md</c>).</summary>
internal sealed class LocalReader(string version, ModelSession session, WordPieces pieces, int threads) : IReader
{
    public string Version { get; } = version;

    public IReadOnlyList<ReaderLogits> Read(string question, IReadOnlyList<string> clauses)
    {
        var readings = new ReaderLogits[clauses.Count];
        var pairs = clauses.Select((clause, i) => (Index: i, Input: pieces.Pair(question, clause))).OrderByDescending(p => p.Input.Ids.Length).ToArray();

        // The longest first, each to the next free thread: nobody ends up waiting for one that began late.
        Parallel.ForEach(Partitioner.Create(pairs, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = threads }, pair =>
        {
            var logits = session.Run(pair.Input);
            readings[pair.Index] = new ReaderLogits(logits[0], logits[1], logits[2], logits[3], logits[4], logits[5]);
        });
        return readings;
    }
}
