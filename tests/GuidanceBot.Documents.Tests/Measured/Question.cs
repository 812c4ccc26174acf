using System.Text.Json;
using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Markdown;
using GuidanceBot.TestKit;

namespace GuidanceBot.Documents.Tests.Measured;

/// <summary>A question of the data folder with its gold verdict and the document that answers it.</summary>
internal sealed partial record Question(GuidanceDocument Document, string Text, string Kind, string Verdict, string Quote)
{
    /// <summary>Whole documents that no model and no rule was tuned on.</summary>
    private static readonly string[] Calibration = """
        aldermoor-museum arvella-mutual calder-respiratory-meeting calverleigh-military-hospital danmere-public-health-agency imaging-congress-sharing
        inland-waterways-office larchwood-foundation larkmeadow-care-handbook larkmoor-homes lumencell-symposium-faq meridian-congress
        orrin-public-libraries regional-bank-communications sandmere-prosecution velmora-pharma-standard
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The questions on documents that may be tuned on.</summary>
    public static IReadOnlyList<Question> Training() => Read("training/questions", "training/docs", n => !Calibration.Contains(n, StringComparer.Ordinal));

    /// <summary>The questions on the sixteen calibration documents: report only.</summary>
    public static IReadOnlyList<Question> Calibrating() => Read("training/questions", "training/docs", n => Calibration.Contains(n, StringComparer.Ordinal));

    /// <summary>The questions on the six real documents: report only.</summary>
    public static IReadOnlyList<Question> Real() => Read("questions", "guidance", _ => true);

    /// <summary>Text as quotes are compared: no markup, straight quotes, single spaces, lower case.</summary>
    public static string Plain(string text)
    {
        text = Label().Replace(text, "${label}");
        text = Marks().Replace(text, "");
        text = text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-').Replace('\u00a0', ' ');
        text = LineMarks().Replace(text, "");
        return Spaces().Replace(text.Replace('|', ' '), " ").Trim().ToLowerInvariant();
    }

    /// <summary>Positions of the clauses that hold the gold quote; of a quote that crosses clauses, those with most of its four-word runs.</summary>
    public IReadOnlySet<int> Gold(IReadOnlyList<string> plainClauses)
    {
        if (Quote.Length == 0)
        {
            return new HashSet<int>();
        }

        var quote = Plain(Quote);
        var hits = Enumerable.Range(0, plainClauses.Count).Where(i => plainClauses[i].Contains(quote, StringComparison.Ordinal)).ToHashSet();
        if (hits.Count > 0)
        {
            return hits;
        }

        var words = quote.Split(' ');
        var runs = Enumerable.Range(0, Math.Max(1, words.Length - 3)).Select(k => string.Join(' ', words.Skip(k).Take(4))).ToArray();
        var scores = plainClauses.Select(c => runs.Count(r => c.Contains(r, StringComparison.Ordinal))).ToArray();
        var best = scores.Max();
        return best == 0 ? hits : Enumerable.Range(0, scores.Length).Where(i => scores[i] == best).ToHashSet();
    }

    private static List<Question> Read(string questions, string documents, Func<string, bool> wanted)
    {
        var folder = Needs.Data(documents);
        var found = new List<Question>();
        foreach (var file in Directory.GetFiles(Needs.Data(questions), "*.jsonl").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!wanted(name))
            {
                continue;
            }

            var document = new MarkdownReader().Read(name + ".md", File.ReadAllBytes(Path.Combine(folder, name + ".md")));
            foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
            {
                using var json = JsonDocument.Parse(line);
                string Value(string key) => json.RootElement.GetProperty(key).GetString() ?? "";
                found.Add(new Question(document, Value("question"), Value("kind"), Value("verdict"), Value("quote")));
            }
        }

        return found;
    }

    [GeneratedRegex(@"!?\[(?<label>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"[*_`\\]", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\s*(?:[-+•>]|\d+[.)]|#{1,6})\s+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineMarks();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
