using System.Globalization;
using System.Text;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Drafts.Likeness;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Learns <c>likeness.tsv</c> from the drafts that may be tuned on, and says by cross-validation over documents how well it does on documents it didn't see.</summary>
static class LikenessLesson
{
    const int Folds = 5;
    const int Seeds = 3;
    const int FewestDrafts = 2;
    const int FewestPositives = 14;
    const int MostPerHead = 3500;
    const int MostOfReview = 9000;

    public static int Run(TextWriter output)
    {
        IReadOnlyList<LabelledDraft> drafts = [.. DraftSets.Tuning().Cases, .. DraftSets.Written().Cases, .. RealPosts.Learnt().Cases];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var examples = Examples(drafts, names);
        var heads = Heads(drafts);
        Validate(drafts, examples, names.Count, heads, output);
        var path = Path.Combine(Repository.Root, "src/GuidanceBot.Core/Drafts/Likeness/Data/likeness.tsv");
        File.WriteAllText(path, Write(drafts, examples, names, heads));
        output.WriteLine($"written: {path}, {new FileInfo(path).Length / 1024} KB");
        return 0;
    }

    static List<Example> Examples(IReadOnlyList<LabelledDraft> drafts, Dictionary<string, int> names)
    {
        var scanner = new IdentifierScanner();
        var raw = drafts.Select(d =>
        {
            var text = new DraftText(d.ToDraft(), RuleBook.Shipped, DraftRegisters.Empty, scanner, DateTimeOffset.UnixEpoch);
            return (Forwards: Found(text, false), Backwards: Found(text, true));
        }).ToList();
        var counts = raw.SelectMany(f => f.Forwards).GroupBy(f => f.Feature, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var feature in counts.Where(c => c.Value >= FewestDrafts).Select(c => c.Key).Order(StringComparer.Ordinal))
        {
            names[feature] = names.Count;
        }

        return raw.ConvertAll(f =>
        {
            var (forwards, ends) = Known(f.Forwards, names);
            var (backwards, starts) = Known(f.Backwards, names);
            return new Example(forwards, ends, backwards, starts);
        });
    }

    static List<(string Feature, int Token)> Found(DraftText text, bool backwards)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(string Feature, int Token)>();
        LikenessFeatures.Visit(
            text,
            WordClasses.Shipped,
            (feature, token) =>
            {
                var name = feature.ToString();
                if (seen.Add(name))
                {
                    found.Add((name, token));
                }
            },
            backwards);
        return found;
    }

    static (int[] Features, IReadOnlyList<int> Ends) Known(List<(string Feature, int Token)> found, Dictionary<string, int> names)
    {
        var known = found.Where(x => names.ContainsKey(x.Feature)).ToList();
        return ([.. known.Select(x => names[x.Feature])], [.. Enumerable.Range(0, known.Count).Where(i => i > 0 && known[i].Token != known[i - 1].Token)]);
    }

    sealed record Example(int[] Features, IReadOnlyList<int> Ends, int[] Backwards, IReadOnlyList<int> Starts);

    /// <summary>Whether a person is needed, whether anything is, and each category with enough drafts.</summary>
    static List<(string Name, Func<LabelledDraft, bool> Is)> Heads(IReadOnlyList<LabelledDraft> drafts)
    {
        var categories = drafts.SelectMany(d => d.Expected.Where(e => e.Severity is not "advice").Select(e => e.Category).Distinct(StringComparer.Ordinal))
            .GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() >= FewestPositives && g.Key is not ("alt_text" or "length" or "link" or "hashtag_case" or "confidential" or "exclusionary_language" or "impersonating_org" or "secret" or "patient_identity" or "tone_offensive" or "undisclosed_interest" or "boundary_location" or "health_claim")).Select(g => g.Key).Order(StringComparer.Ordinal);
        return
        [
            ("review", d => d.Verdict is "review"),
            ("not_ready", d => d.Verdict is not "ready" && d.Expected.Any(e => e.Severity is not "advice" && e.Category is not ("alt_text" or "length" or "link"))),
            .. categories.Select(c => (c, (Func<LabelledDraft, bool>)(d => d.Expected.Any(e => e.Severity is not "advice" && string.Equals(e.Category, c, StringComparison.Ordinal))))),
        ];
    }

    static void Validate(IReadOnlyList<LabelledDraft> drafts, List<Example> examples, int features, List<(string Name, Func<LabelledDraft, bool> Is)> heads, TextWriter output)
    {
        var documents = drafts.Select(d => d.Doc).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        new Random(1).Shuffle(documents);
        var fold = documents.Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i % Folds, StringComparer.Ordinal);
        var all = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (name, isIt) in heads)
        {
            var scores = all[name] = new double[drafts.Count];
            Parallel.For(0, Folds, k =>
            {
                var learned = Enumerable.Range(0, drafts.Count).Where(i => fold[drafts[i].Doc] != k).ToList();
                var (weights, start) = Average(name, learned.ConvertAll(i => examples[i].Features), learned.ConvertAll(i => isIt(drafts[i])), features);
                foreach (var i in Enumerable.Range(0, drafts.Count).Where(i => fold[drafts[i].Doc] == k))
                {
                    scores[i] = LinearLearner.Probability(Math.Max(
                        LinearLearner.MostOfBeginnings(examples[i].Features, examples[i].Ends, weights, start),
                        LinearLearner.MostOfBeginnings(examples[i].Backwards, examples[i].Starts, weights, start)));
                }
            });
            Print(name, drafts, scores, isIt, output);
        }

        File.WriteAllText(Path.Combine(Path.GetTempPath(), "likeness-scores.json"), System.Text.Json.JsonSerializer.Serialize(Enumerable.Range(0, drafts.Count).ToDictionary(i => drafts[i].Id, i => all.ToDictionary(a => a.Key, a => Math.Round(a.Value[i], 4), StringComparer.Ordinal), StringComparer.Ordinal)));
    }

    static void Print(string name, IReadOnlyList<LabelledDraft> drafts, double[] scores, Func<LabelledDraft, bool> isIt, TextWriter output)
    {
        var training = Enumerable.Range(0, drafts.Count).Where(i => drafts[i].Doc.Split('-')[0] is not ("written" or "outlet" or "authority")).ToList();
        var ready = training.Where(i => drafts[i].Verdict is "ready").Select(i => scores[i]).OrderDescending().ToArray();
        var those = training.Where(i => isIt(drafts[i])).Select(i => scores[i]).ToArray();
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{name,-28}{those.Length,4}");
        foreach (var share in (double[])[0.002, 0.005, 0.01, 0.02, 0.03, 0.05])
        {
            var bar = ready[(int)(ready.Length * share)];
            line.Append(CultureInfo.InvariantCulture, $"  {share * 100:0.0}%:{those.Count(s => s > bar) / (double)those.Length:0.00}@{bar:0.00}");
        }

        output.WriteLine(line);
    }

    static (double[] Weights, double Start) Average(string name, List<int[]> examples, List<bool> labels, int features)
    {
        var weights = new double[features];
        var start = 0.0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (w, s) = LinearLearner.Learn(examples, labels, features, seed);
            start += s / Seeds;
            for (var i = 0; i < features; i++)
            {
                weights[i] += w[i] / Seeds;
            }
        }

        Prune(weights, name is "review" or "not_ready" ? MostOfReview : MostPerHead);
        return (weights, start);
    }

    /// <summary>Only the weights that matter most are kept; the figures above are those of what is kept.</summary>
    static void Prune(double[] weights, int most)
    {
        var floor = weights.Select(Math.Abs).OrderDescending().ElementAt(Math.Min(most, weights.Length - 1));
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Abs(weights[i]) > floor ? Math.Round(weights[i], 2) : 0;
        }
    }

    static string Write(IReadOnlyList<LabelledDraft> drafts, List<Example> examples, Dictionary<string, int> names, List<(string Name, Func<LabelledDraft, bool> Is)> heads)
    {
        var learned = heads.AsParallel().AsOrdered().Select(h => Average(h.Name, examples.ConvertAll(e => e.Features), [.. drafts.Select(h.Is)], names.Count)).ToList();
        var text = new StringBuilder("feature");
        foreach (var (name, _) in heads)
        {
            text.Append('\t').Append(name);
        }

        text.Append('\n').Append("start");
        foreach (var (_, start) in learned)
        {
            text.Append('\t').Append(Hundredths(start));
        }

        text.Append('\n');
        foreach (var (feature, row) in names.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            var weights = learned.Select((l, head) => (head, l.Weights[row])).Where(w => w.Item2 != 0).ToList();
            if (weights.Count > 0)
            {
                text.Append(feature);
                foreach (var (head, weight) in weights)
                {
                    text.Append('\t').Append(head.ToString(CultureInfo.InvariantCulture)).Append(':').Append(Hundredths(weight));
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    static string Hundredths(double weight) => ((int)Math.Round(weight * 100)).ToString(CultureInfo.InvariantCulture);
}
