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
    const int Rounds = 2;
    const double Review = 0.02;
    const double Block = 0.002;
    const double Other = 0.0005;
    const double Highest = 0.99;
    const double TimesGiven = 2;
    const int FewestDrafts = 3;
    const int FewestPositives = 14;
    const int MostPerHead = 6000;
    const int MostOfReview = 25000;

    public static int Run(TextWriter output)
    {
        var given = DraftSets.Tuning().Cases;
        IReadOnlyList<LabelledDraft> drafts = [.. given, .. DraftSets.Written().Cases, .. DraftSets.WrittenForDocuments().Cases, .. RealPosts.Learnt().Cases];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var examples = Examples(drafts, given.Count, names);
        var heads = Heads(drafts);
        var learner = new LinearLearner(LinearLearner.Rarity(examples.ConvertAll(e => e.Features), names.Count));
        var curves = Validate(drafts, given.Count, examples, learner, heads, output);
        var path = Path.Combine(Repository.Root, "src/GuidanceBot.Core/Drafts/Likeness/Data/likeness.tsv");
        File.WriteAllText(path, Write(drafts, examples, learner, names, heads, curves));
        output.WriteLine($"written: {path}, {new FileInfo(path).Length / 1024} KB");
        return 0;
    }

    /// <summary>The drafts of those who set the task come first and count <see cref="TimesGiven"/> times.</summary>
    static List<Example> Examples(IReadOnlyList<LabelledDraft> drafts, int given, Dictionary<string, int> names)
    {
        var scanner = new IdentifierScanner();
        var raw = drafts.Select(d =>
        {
            var text = new DraftText(d.ToDraft(), RuleBook.Shipped, DraftRegisters.Empty, scanner, DateTimeOffset.UnixEpoch);
            return (Text: text, Forwards: Found(text, false), Backwards: Found(text, true));
        }).ToList();
        var counts = raw.SelectMany(f => f.Forwards).GroupBy(f => f.Feature, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var feature in counts.Where(c => c.Value >= FewestDrafts).Select(c => c.Key).Order(StringComparer.Ordinal))
        {
            names[feature] = names.Count;
        }

        return [.. raw.Select((f, i) =>
        {
            var (forwards, ends) = Known(f.Text, f.Forwards, names, false);
            var (backwards, starts) = Known(f.Text, f.Backwards, names, true);
            return new Example(forwards, ends, backwards, starts, i < given ? TimesGiven : 1);
        })];
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

    static (int[] Features, IReadOnlyList<int> Ends) Known(DraftText text, List<(string Feature, int Token)> found, Dictionary<string, int> names, bool backwards)
    {
        var known = found.Where(x => names.ContainsKey(x.Feature)).ToList();
        return ([.. known.Select(x => names[x.Feature])], [.. Enumerable.Range(0, known.Count).Where(i => i > 0 && known[i].Token != known[i - 1].Token && LikenessFeatures.Begins(text.Main, backwards ? known[i - 1].Token : known[i].Token))]);
    }

    sealed record Example(int[] Features, IReadOnlyList<int> Ends, int[] Backwards, IReadOnlyList<int> Starts, double Count);

    /// <summary>Whether a person is needed, and each category with enough drafts that a rule reads or gives way to.</summary>
    static List<(string Name, Func<LabelledDraft, bool> Is)> Heads(IReadOnlyList<LabelledDraft> drafts)
    {
        var categories = drafts.SelectMany(d => d.Expected.Where(e => e.Severity is not "advice").Select(e => e.Category).Distinct(StringComparer.Ordinal))
            .GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() >= FewestPositives && g.Key is not ("alt_text" or "contact_detail" or "hashtag_case" or "length" or "link" or "phishing_link" or "tone_offensive")).Select(g => g.Key).Order(StringComparer.Ordinal);
        return
        [
            ("review", d => d.Verdict is "review"),
            .. categories.Select(c => (c, (Func<LabelledDraft, bool>)(d => d.Expected.Any(e => e.Severity is not "advice" && string.Equals(e.Category, c, StringComparison.Ordinal))))),
        ];
    }

    /// <summary>Learns on four documents of five and reads the fifth; what the scores are worth, and from which share each head may speak.</summary>
    static List<(double Slope, double Start, double Least)> Validate(IReadOnlyList<LabelledDraft> drafts, int given, List<Example> examples, LinearLearner learner, List<(string Name, Func<LabelledDraft, bool> Is)> heads, TextWriter output)
    {
        var documents = drafts.Select(d => d.Doc).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        new Random(1).Shuffle(documents);
        var fold = documents.Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i % Folds, StringComparer.Ordinal);
        var curves = new List<(double Slope, double Start)>();
        var shares = new List<double[]>();
        foreach (var (name, isIt) in heads)
        {
            var scores = new double[drafts.Count];
            Parallel.For(0, Folds, k =>
            {
                var learned = Enumerable.Range(0, drafts.Count).Where(i => fold[drafts[i].Doc] != k).ToList();
                var (weights, start) = Learn(learner, name, learned.ConvertAll(i => examples[i]), learned.ConvertAll(i => isIt(drafts[i])));
                foreach (var i in Enumerable.Range(0, drafts.Count).Where(i => fold[drafts[i].Doc] == k))
                {
                    scores[i] = Math.Max(
                        learner.MostOfBeginnings(examples[i].Features, examples[i].Ends, weights, start).Score,
                        learner.MostOfBeginnings(examples[i].Backwards, examples[i].Starts, weights, start).Score);
                }
            });
            var curve = LinearLearner.Curve(scores, [.. drafts.Select(isIt)]);
            curves.Add(curve);
            shares.Add(Array.ConvertAll(scores, s => LinearLearner.Probability((curve.Slope * s) + curve.Start)));
            Print(name, drafts, shares[^1], isIt, output);
        }

        var people = heads.Select((h, i) => (h.Name, i)).Where(h => LikenessTable.People.Contains(h.Name, StringComparer.Ordinal)).Select(h => shares[h.i]).ToList();
        var review = heads.FindIndex(h => h.Name is "review");
        shares[review] = [.. Enumerable.Range(0, drafts.Count).Select(i => LinearLearner.Probability(Odds(shares[review][i]) + (people.Max(p => Odds(p[i])) / 2)))];
        Print("review, with its kind", drafts, shares[review], heads[review].Is, output);
        return [.. curves.Select((c, i) => (c.Slope, c.Start, Bar(drafts, i == review ? given : drafts.Count, shares[i], i == review ? Review : heads[i].Name is "boundary_location" or "minor" or "patient_identity" or "secret" ? Block : Other)))];
    }

    static double Odds(double share) => Math.Log(Math.Max(share, 1e-9) / Math.Max(1 - share, 1e-9));

    /// <summary>The share that no more than so many of the harmless among the first drafts reach. Those written beside the given ones are near twins of risky ones, and read worse than what people post.</summary>
    static double Bar(IReadOnlyList<LabelledDraft> drafts, int first, double[] shares, double most)
    {
        var ready = Enumerable.Range(0, first).Where(i => IsOfDocument(drafts[i]) && drafts[i].Verdict is "ready").Select(i => shares[i]).OrderDescending().ToArray();
        return Math.Min(Highest, ready[(int)(ready.Length * most)] + 0.005);
    }

    static bool IsOfDocument(LabelledDraft draft) => draft.Doc.Split('-')[0] is not ("written" or "outlet" or "authority");

    static void Print(string name, IReadOnlyList<LabelledDraft> drafts, double[] scores, Func<LabelledDraft, bool> isIt, TextWriter output)
    {
        var training = Enumerable.Range(0, drafts.Count).Where(i => IsOfDocument(drafts[i])).ToList();
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

    /// <summary>Learns from whole drafts, and from those stretches of harmless ones that would read worst.</summary>
    static (double[] Weights, double Start) Learn(LinearLearner learner, string name, List<Example> examples, List<bool> labels)
    {
        var (texts, whether, counts) = (examples.ConvertAll(e => e.Features), labels.ToList(), examples.ConvertAll(e => e.Count));
        var (weights, start) = learner.Learn(texts, whether, counts);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var example in examples.Where((_, i) => !labels[i]))
            {
                Add(learner.MostOfBeginnings(example.Features, example.Ends, weights, start), example.Features, example.Count);
                Add(learner.MostOfBeginnings(example.Backwards, example.Starts, weights, start), example.Backwards, example.Count);
            }

            (weights, start) = learner.Learn(texts, whether, counts);
        }

        Prune(weights, name is "review" ? MostOfReview : MostPerHead);
        return (weights, start);

        void Add((int Length, double Score) worst, int[] ordered, double count)
        {
            if (worst.Length < ordered.Length && worst.Score > -1)
            {
                texts.Add(ordered[..worst.Length]);
                whether.Add(false);
                counts.Add(count);
            }
        }
    }

    /// <summary>Only the weights that matter most are kept; the figures above are those of what is kept.</summary>
    static void Prune(double[] weights, int most)
    {
        var floor = weights.Select(Math.Abs).OrderDescending().ElementAt(Math.Min(most, weights.Length - 1));
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Abs(weights[i]) > floor ? weights[i] : 0;
        }
    }

    static string Write(IReadOnlyList<LabelledDraft> drafts, List<Example> examples, LinearLearner learner, Dictionary<string, int> names, List<(string Name, Func<LabelledDraft, bool> Is)> heads, List<(double Slope, double Start, double Least)> curves)
    {
        var learned = heads.AsParallel().AsOrdered().Select(h => Learn(learner, h.Name, examples, [.. drafts.Select(h.Is)])).ToList();
        learned = [.. learned.Zip(curves, (l, c) => (Array.ConvertAll(l.Weights, w => w * c.Slope), (l.Start * c.Slope) + c.Start))];
        var text = new StringBuilder("feature\trarity");
        foreach (var (name, _) in heads)
        {
            text.Append('\t').Append(name);
        }

        text.Append('\n').Append("least\t0");
        foreach (var curve in curves)
        {
            text.Append('\t').Append(Hundredths(curve.Least));
        }

        text.Append('\n').Append("start\t0");
        foreach (var (_, start) in learned)
        {
            text.Append('\t').Append(Hundredths(start));
        }

        text.Append('\n');
        foreach (var (feature, row) in names.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            text.Append(feature).Append('\t').Append(Hundredths(learner.RarityOf(row)));
            foreach (var (head, weight) in learned.Select((l, head) => (head, l.Weights[row])).Where(w => Math.Abs(w.Item2) >= 0.005))
            {
                text.Append('\t').Append(head.ToString(CultureInfo.InvariantCulture)).Append(':').Append(Hundredths(weight));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    static string Hundredths(double weight) => ((int)Math.Round(weight * 100)).ToString(CultureInfo.InvariantCulture);
}
