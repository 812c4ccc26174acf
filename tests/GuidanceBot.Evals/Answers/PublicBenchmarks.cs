using System.Text.Json;
using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Core.Text;
using GuidanceBot.LanguageModel.Local;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Answers;

/// <summary>
/// Public sets, for the record only: neither the models nor the engine were made for them, and nothing is tuned on them. Loaded where
/// they lie, never copied. The published baselines beside each figure are those of the sets' SOURCE files.
/// </summary>
internal static class PublicBenchmarks
{
    public static async Task RunAsync(IReadOnlyList<string> which, TextWriter output)
    {
        using var models = LocalModels.Load(ModelFiles.Verify(ModelFiles.ShippedFolder));
        (string Name, Func<LocalModels, TextWriter, Task> Run)[] all = [("sharc", ShArc), ("or-sharc", OrShArc), ("clapnq", ClapNq), ("clinc150", Clinc)];
        foreach (var (_, run) in all.Where(b => which.Count == 0 || which.Contains(b.Name)))
        {
            await run(models, output);
        }
    }

    /// <summary>The rule text is given; the reader's verdict is taken as it is: yes, no, and whatever leaves something open asks on.</summary>
    private static Task ShArc(LocalModels models, TextWriter output)
    {
        var rows = Json("benchmarks/sharc/sharc1_dev.json").EnumerateArray().ToArray();
        var read = rows.AsParallel().WithDegreeOfParallelism(2).Select(r => (Gold: Class(r.GetProperty("answer").GetString()!), Said: Said(models, r))).ToArray();
        var classes = read.GroupBy(r => r.Gold, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Right: Proportion.Of(g, r => r.Gold == r.Said))).ToArray();
        output.WriteLine($"ShARC dev, rule text given, reader untrained on it: micro {Proportion.Of(read, r => r.Gold == r.Said)}, macro {100 * classes.Average(c => c.Right.Share):0.0} %");
        output.WriteLine("  by class: " + string.Join(", ", classes.Select(c => $"{c.Key} {c.Right}")));
        output.WriteLine("  published, trained on ShARC's 21,890 training utterances: E3 68.0/73.4, Discern 74.9/79.8; majority class 35.4");
        return Task.CompletedTask;

        static string Class(string answer) => answer is "Yes" or "No" or "Irrelevant" ? answer : "More";

        static string Said(LocalModels models, JsonElement r)
        {
            var told = r.GetProperty("history").EnumerateArray().Select(h => $"{h.GetProperty("follow_up_question").GetString()} {h.GetProperty("follow_up_answer").GetString()}.");
            var question = string.Join(' ', (string[])[r.GetProperty("scenario").GetString()!, .. told, r.GetProperty("question").GetString()!]).Trim();
            var logits = models.Reader.Read(question, [r.GetProperty("snippet").GetString()!])[0];
            double[] verdicts = [logits.Yes, logits.YesIf, logits.No, logits.Info, logits.Depends];
            return Verdicts.Top(verdicts) switch { Verdicts.Yes => "Yes", Verdicts.No => "No", _ => "More" };
        }
    }

    /// <summary>Which of 651 rule texts is meant: clause, nearest sentence and words, weighed as in the engine.</summary>
    private static Task OrShArc(LocalModels models, TextWriter output)
    {
        var texts = Json("benchmarks/or-sharc/id2snippet.json").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        var ids = texts.Keys.ToArray();
        var index = new ClauseIndex([.. ids.Select(i => texts[i])]);
        var vectors = ids.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(i => (Whole: models.Retriever.EmbedClause(texts[i]), Parts: Sentences.Of(texts[i]).Select(s => models.Retriever.EmbedClause(s.Of(texts[i]))).ToArray())).ToArray();
        foreach (var file in (string[])["dev", "test"])
        {
            var rows = File.ReadLines(Needs.Data($"benchmarks/or-sharc/open_retrieval_sharc_{file}.json")).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
            foreach (var scenario in (bool[])[false, true])
            {
                var ranks = rows.AsParallel().WithDegreeOfParallelism(2).Select(r =>
                {
                    var question = scenario ? r.GetProperty("scenario").GetString() + " " + r.GetProperty("question").GetString() : r.GetProperty("question").GetString()!;
                    var asked = models.Retriever.EmbedQuestion(question);
                    var whole = Scores.Standardised([.. vectors.Select(v => Scores.Dot(asked, v.Whole))]);
                    var part = Scores.Standardised([.. vectors.Select(v => v.Parts.Max(p => Scores.Dot(asked, p)))]);
                    var words = Scores.Standardised(Array.ConvertAll(index.Score(question), s => (double)s));
                    var score = whole.Select((w, i) => ((w + part[i]) / 2) + (0.15 * words[i])).ToArray();
                    var gold = score[Array.IndexOf(ids, r.GetProperty("gold_snippet_id").ToString())];
                    return score.Count(s => s > gold);
                }).ToArray();
                output.WriteLine($"OR-ShARC {file}, {(scenario ? "question and scenario" : "question only")}: recall at 1 {Proportion.Of(ranks, r => r < 1)}, at 5 {Proportion.Of(ranks, r => r < 5)}");
            }
        }

        output.WriteLine("  measured in SOURCE with BM25, recall at 1 / at 5: dev 46.9/85.1 (question), 61.7/89.0 (with scenario); test 64.3/88.6, 69.9/89.5");
        return Task.CompletedTask;
    }

    /// <summary>Answer or abstain, the passage given: answered where the reader finds it more relevant than nothing.</summary>
    private static Task ClapNq(LocalModels models, TextWriter output)
    {
        Proportion Answered(string file) => Proportion.Of(
            File.ReadLines(Needs.Data("benchmarks/clapnq/" + file)).Select(l => JsonDocument.Parse(l).RootElement).AsParallel().WithDegreeOfParallelism(2)
                .Select(r => models.Reader.Read(r.GetProperty("input").GetString()!, [.. r.GetProperty("passages").EnumerateArray().Select(p => p.GetProperty("title").GetString() + ": " + p.GetProperty("text").GetString())]).Max(x => x.Relevance)),
            relevance => relevance > 0);
        var (answerable, unanswerable) = (Answered("clapnq_dev_answerable.jsonl"), Answered("clapnq_dev_unanswerable.jsonl"));
        output.WriteLine($"CLAP NQ dev: answered {answerable} of the answerable, {unanswerable} of the unanswerable; right {100 * (answerable.Share + 1 - unanswerable.Share) / 2:0.0} % of 600");
        output.WriteLine("  no baseline in SOURCE; answering everything, or nothing, is right in 50.0 %");
        return Task.CompletedTask;
    }

    /// <summary>Out-of-scope by distance: the nearest training query by the retriever, refused below the threshold that does best on the validation set.</summary>
    private static Task Clinc(LocalModels models, TextWriter output)
    {
        var data = Json("benchmarks/clinc150-oos/data_full.json");
        (float[] Vector, string Intent)[] Part(string name) => [.. data.GetProperty(name).EnumerateArray().Select(q => (Text: q[0].GetString()!, Intent: q[1].GetString()!))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(q => (models.Retriever.EmbedQuestion(q.Text), q.Intent))];
        var train = Part("train");
        (double Cosine, bool Right)[] Nearest(string part) => [.. Part(part).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(q =>
        {
            var (best, intent) = (-1.0, "");
            foreach (var t in train)
            {
                var cosine = Scores.Dot(q.Vector, t.Vector);
                (best, intent) = cosine > best ? (cosine, t.Intent) : (best, intent);
            }

            return (best, intent == q.Intent);
        })];
        var (inside, outside) = (Nearest("val"), Nearest("oos_val"));
        var threshold = Enumerable.Range(0, 100).Select(i => i / 100.0).MaxBy(t => inside.Count(q => q.Right && q.Cosine >= t) + outside.Count(q => q.Cosine < t));
        var (test, oos) = (Nearest("test"), Nearest("oos_test"));
        output.WriteLine($"CLINC150 full, nearest query by the retriever, refused below {threshold:0.00} (chosen on validation): in-scope accuracy {Proportion.Of(test, q => q.Right && q.Cosine >= threshold)}, out-of-scope recall {Proportion.Of(oos, q => q.Cosine < threshold)}");
        output.WriteLine("  published, in-scope accuracy/out-of-scope recall: BERT threshold 96.2/52.3, MLP+USE threshold 93.4/49.1, BERT oos-train 96.9/40.3, SVM oos-train 91.0/14.5");
        return Task.CompletedTask;
    }

    private static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllBytes(Needs.Data(path))).RootElement;
}
