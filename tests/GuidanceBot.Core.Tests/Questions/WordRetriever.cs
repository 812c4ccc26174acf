using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Tests.Questions;

/// <summary>A retriever and a reader that know only shared words: quick, and the same everywhere. What they read is no good; what is made of it is under test.</summary>
internal sealed class WordRetriever(Func<string, Verdict>? reads = null) : IRetriever, IReader
{
    public string Version => "sha256:words";

    public int Dimensions => 64;

    public float[] EmbedQuestion(string question) => EmbedClause(question);

    public float[] EmbedClause(string clause)
    {
        var vector = new float[Dimensions];
        foreach (var word in Words(clause))
        {
            vector[Place(word, Dimensions)] += 1;
        }

        var length = MathF.Sqrt(vector.Sum(v => v * v));
        return length == 0 ? vector : Array.ConvertAll(vector, v => v / length);
    }

    public IReadOnlyList<ReaderLogits> Read(string question, IReadOnlyList<string> clauses) =>
        [.. clauses.Select(c =>
        {
            var shared = Words(question).Intersect(Words(c)).Count();
            float Logit(string salt, Verdict verdict) => reads is null ? Place(question + salt + c, 7) - 3 : reads(c) == verdict ? 5 : -5;
            return new ReaderLogits(shared - 2, Logit("y", Verdict.Yes), Logit("i", Verdict.YesIf), Logit("n", Verdict.No), Logit("f", Verdict.Info), Logit("d", Verdict.Depends));
        })];

    private static string[] Words(string text) => text.ToLowerInvariant().Split((char[])[' ', '.', ',', '?', ':', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);

    // string.GetHashCode differs from run to run.
    private static int Place(string text, int places) => (int)(text.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u) % (uint)places);
}
