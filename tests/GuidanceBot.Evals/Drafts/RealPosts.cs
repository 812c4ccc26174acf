using System.Text;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Posts that health outlets and authorities really made: what a rule says on them is, with few exceptions, a false alarm.</summary>
public static class RealPosts
{
    const int LearntOutlets = 200;
    const int LearntAuthorities = 16;

    /// <summary>Every two-hundredth post of the outlets and every sixteenth of the authorities: what likeness learns good posts from. All others are reported on.</summary>
    public static TuningSet<LabelledDraft> Learnt() => new("real posts to learn from", [.. Learnt(Outlets(), LearntOutlets, "outlet"), .. Learnt(Authorities(), LearntAuthorities, "authority")]);

    /// <summary>The outlets' posts that nothing was learned from.</summary>
    public static IReadOnlyList<string> OtherOutlets() => [.. Outlets().Where((_, i) => i % LearntOutlets != 0)];

    /// <summary>The authorities' posts that nothing was learned from.</summary>
    public static IReadOnlyList<string> OtherAuthorities() => [.. Authorities().Where((_, i) => i % LearntAuthorities != 0)];

    static IEnumerable<LabelledDraft> Learnt(IReadOnlyList<string> posts, int each, string name)
        => posts.Where((_, i) => i % each == 0).Select((text, i) => new LabelledDraft { Id = $"{name}-{i}", Doc = $"{name}-{i}", Platform = "x", Account = "official", Text = text, Verdict = "ready" });

    /// <summary>63,327 posts of sixteen health outlets, 2009 to 2015 (UCI, Health News in Twitter).</summary>
    public static IReadOnlyList<string> Outlets()
    {
        var posts = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Needs.Data("drafts/uci-health-tweets"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!file.EndsWith("SOURCE.txt", StringComparison.Ordinal))
            {
                posts.AddRange(Lines(file).Select(l => l.Split('|', 3)).Where(p => p.Length == 3).Select(p => p[2]));
            }
        }

        return posts;
    }

    /// <summary>The posts of official sources in the training part of Constraint@AAAI21.</summary>
    public static IReadOnlyList<string> Authorities()
        => [.. Csv.Read(Needs.Data("drafts/constraint-covid/Constraint_Train.csv")).Skip(1).Where(r => r.Count > 2 && r[^1].Trim() is "real").Select(r => r[1])];

    /// <summary>The files mix UTF-8 and Windows-1252.</summary>
    static IEnumerable<string> Lines(string file)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var bytes = File.ReadAllBytes(file);
        string text;
        try
        {
            text = strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(bytes);
        }

        return text.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0);
    }
}
