using GuidanceBot.Core.LanguageModel;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>The reader: a cross-encoder on the same base (see <c>Models/README.md</c>).</summary>
internal sealed class LocalReader(string version, ModelSession session, WordPieces pieces) : IReader
{
    public string Version { get; } = version;

    public IReadOnlyList<ReaderLogits> Read(string question, IReadOnlyList<string> clauses)
    {
        var logits = Task.WhenAll(clauses.Select(c => session.RunAsync(() => pieces.Pair(question, c)))).GetAwaiter().GetResult();
        return [.. logits.Select(l => new ReaderLogits(l[0], l[1], l[2], l[3], l[4], l[5]))];
    }
}
