using GuidanceBot.Core.LanguageModel;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>The retriever: all-MiniLM-L6-v2, trained further (see <c>Models/README.md</c>).</summary>
internal sealed class LocalRetriever(string version, ModelSession session, WordPieces pieces) : IRetriever
{
    public string Version { get; } = version;

    public int Dimensions => 384;

    public float[] EmbedQuestion(string question) => session.Run(pieces.Question(question));

    public float[] EmbedClause(string clause) => session.Run(pieces.Clause(clause));
}
