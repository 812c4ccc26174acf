using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Documents.Markdown;
using GuidanceBot.TestKit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GuidanceBot.Core.Tests.Questions;

/// <summary>The reader engine over <see cref="WordRetriever"/>, as sure as the test wants it, on the sample guidance or a text of the test's own.</summary>
internal sealed class TestEngine : IDisposable
{
    private readonly VectorIndex _index;

    /// <summary>Puts one together.</summary>
    /// <param name="bias">How sure it is: 10 of everything, -10 of nothing.</param>
    /// <param name="today">Its day.</param>
    /// <param name="reads">What its reader makes of a clause; null: something or other.</param>
    public TestEngine(double bias, DateOnly? today = null, Func<string, Verdict>? reads = null)
    {
        var words = new WordRetriever(reads);
        _index = new VectorIndex(words, new MemoryEmbeddings());
        var day = (today ?? new DateOnly(2026, 11, 27)).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        Engine = new ReaderAnswerEngine(words, words, new WordModel([]), _index, Calibration(bias), new FakeTimeProvider(new DateTimeOffset(day)));
    }

    public ReaderAnswerEngine Engine { get; }

    public static GuidanceSet Sample { get; } = Read("guidance.md", File.ReadAllText(Path.Combine(Repository.Root, "src/GuidanceBot.Host/Sample/guidance.md")));

    public static GuidanceSet Read(string name, string markdown) => new([new MarkdownReader().Read(name, System.Text.Encoding.UTF8.GetBytes(markdown))]);

    public async Task<Answer> AskAsync(string question, GuidanceSet guidance, Dictionary<string, string>? facts = null, params Turn[] history) =>
        await Engine.AnswerAsync(new Question { Text = question, Facts = facts ?? [], History = history }, guidance, TestContext.Current.CancellationToken);

    public void Dispose() => _index.Dispose();

    /// <summary>The verdict is the first clause's own; the certainty is the same for all.</summary>
    private static Calibration Calibration(double bias) => new()
    {
        Ranking = new RankingWeights(1, 0.15, 0.2, 8, 2, 1),
        Threshold = new Thresholds(0.8, 0.7, 0.75, 0.8, 0.25, 0.6, 0.0, 0.35, 0.3, 0.5),
        VerdictFeatures = VerdictFeatures.Names,
        VerdictModels = [.. Verdicts.Asserted.Select((_, v) => Linear(VerdictFeatures.Names.Length, v, 0))],
        RightFeatures = RightFeatures.Names,
        Right = Linear(RightFeatures.Names.Length, -1, bias),
    };

    private static LinearModel Linear(int width, int one, double bias) =>
        new(new double[width], [.. Enumerable.Repeat(1.0, width)], [.. Enumerable.Range(0, width).Select(i => i == one ? 1.0 : 0)], bias);
}
