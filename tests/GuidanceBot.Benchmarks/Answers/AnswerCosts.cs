using System.Diagnostics;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Documents.Markdown;
using GuidanceBot.LanguageModel.Local;
using GuidanceBot.TestKit;

namespace GuidanceBot.Benchmarks.Answers;

/// <summary>Measures one question at a time, as a bot meets them, and memory before, after loading and at the peak.</summary>
internal static class AnswerCosts
{
    private const int Warm = 20;
    private const int Measured = 200;

    public static async Task<int> RunAsync()
    {
        Say("at rest, no model", $"{Megabytes()} MB");
        var clock = Stopwatch.StartNew();
        using var models = LocalModels.Load(ModelFiles.Verify(ModelFiles.ShippedFolder));
        Say("load both models", $"{clock.ElapsedMilliseconds} ms, then {Megabytes()} MB");
        var words = WordModel.Parse(File.ReadLines(Path.Combine(ModelFiles.ShippedFolder, "verdict-words.tsv")));
        var calibration = Calibration.Parse(await File.ReadAllTextAsync(Path.Combine(ModelFiles.ShippedFolder, "calibration.json")));
        foreach (var size in (int[])[200, 2000])
        {
            var guidance = Guidance(size);
            using var index = new VectorIndex(models.Retriever, new MemoryEmbeddings());
            clock.Restart();
            await index.BuildAsync(guidance, CancellationToken.None);
            Say($"index {size} clauses", $"{clock.Elapsed.TotalSeconds * 1000 / size:0.0} s for 1,000");
            var engine = new ReaderAnswerEngine(models.Retriever, models.Reader, words, index, calibration, TimeProvider.System);
            var questions = Questions();
            Time($"{size} clauses, whole answer", questions, q => engine.Decide(Core.Questions.FollowUps.KnownFacts.Of(new Question { Text = q }), engine.Gather(q, guidance), calibration));
            Time($"{size} clauses, retrieval alone", questions, q => Retrieve(models.Retriever, index, guidance, q));
            Say("memory", $"{Megabytes()} MB, peak {Peak()} MB");
        }

        return 0;
    }

    private static double Retrieve(IRetriever retriever, VectorIndex index, GuidanceSet guidance, string question)
    {
        var asked = retriever.EmbedQuestion(question);
        var best = index.Find(guidance)!.Clauses.Max(c => Scores.Dot(asked, c.Clause) + c.StatementVectors.Max(s => Scores.Dot(asked, s)));
        return best + guidance.Index.Score(question).Max();
    }

    private static void Time<T>(string what, IReadOnlyList<string> questions, Func<string, T> ask)
    {
        foreach (var question in questions.Take(Warm))
        {
            ask(question);
        }

        var times = new List<double>();
        foreach (var question in questions.Skip(Warm).Take(Measured))
        {
            var clock = Stopwatch.StartNew();
            ask(question);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Say(what, $"median {times[times.Count / 2]:0.0} ms, 95th percentile {times[(int)(times.Count * 0.95)]:0.0} ms ({times.Count} questions)");
    }

    /// <summary>Invented policies, one after the other, until there are enough clauses.</summary>
    private static GuidanceSet Guidance(int size)
    {
        var documents = new List<GuidanceDocument>();
        var left = size;
        foreach (var file in Directory.GetFiles(Needs.Data("training/docs"), "*.md").Order(StringComparer.Ordinal).TakeWhile(_ => left > 0))
        {
            var document = new MarkdownReader().Read(Path.GetFileName(file), File.ReadAllBytes(file));
            document = document with { Clauses = [.. document.Clauses.Take(left)] };
            left -= document.Clauses.Count;
            documents.Add(document);
        }

        return new GuidanceSet(documents);
    }

    private static List<string> Questions() =>
        [.. Core.Evaluation.CaseFile.Read(Needs.Data("training/questions/danmere-public-health-agency.jsonl")).Answers
            .Concat(Core.Evaluation.CaseFile.Read(Needs.Data("training/questions/velmora-pharma-standard.jsonl")).Answers).Select(c => c.Question)];

    private static long Megabytes()
    {
        GC.Collect();
        return Environment.WorkingSet >> 20;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static void Say(string what, string figure) => Console.WriteLine($"{what,-36} {figure}");
}
