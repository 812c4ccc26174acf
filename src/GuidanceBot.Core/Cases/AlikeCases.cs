using GuidanceBot.Core.Questions.Finding;

namespace GuidanceBot.Core.Cases;

/// <summary>Finds the open case that asks the same as a new one, so that reviewers answer once.</summary>
public sealed class AlikeCases(ICases cases)
{
    /// <summary>More on one card nobody reads.</summary>
    public const int Most = 20;

    /// <summary>The share of the telling words that both must have of each other.</summary>
    private const double Close = 0.85;

    private static readonly char[] Between = [' ', '\n', '\t', ',', '.', ';', ':', '?', '!', '(', ')', '/', '"', '“', '”', '-'];

    private static readonly string[] Turning = ["not", "no", "never", "without", "except", "unless", "cannot", "nobody"];

    /// <summary>The case whose card the new one joins; null: it gets its own.</summary>
    public async ValueTask<Case?> FindAsync(Case opened, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return MayJoin(opened) && opened.Urgency != Urgency.Now
            ? (await cases.ListAsync(new CaseFilter(Open: true), cancel)).FirstOrDefault(c => Takes(c, opened))
            : null;
    }

    /// <summary>True where two questions say the same: in the same words, or in nearly the same without a number or a "not" that differs.</summary>
    public static bool Same(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (WordsOf(one), WordsOf(other));
        return a.SequenceEqual(b, StringComparer.Ordinal) || (Turns(a).SetEquals(Turns(b)) && SharedWords.Of(one, other) >= Close && SharedWords.Of(other, one) >= Close);
    }

    private static bool MayJoin(Case c) => c is { Kind: CaseKind.Question, Draft: null, Alone: false, Attachments.Count: 0, Lines.Count: 0 };

    /// <summary>Nothing is joined that a reviewer would have to tell apart: another queue, other facts, a name beside a nameless one, an earlier need.</summary>
    private static bool Takes(Case c, Case opened) =>
        MayJoin(c)
        && c.State is CaseState.Waiting or CaseState.Claimed
        && c.JoinedTo is null
        && c.AlsoAsked.Count < Most
        && c.Queue == opened.Queue
        && c.Nameless == opened.Nameless
        && c.Asker != opened.Asker
        && c.TargetAt <= opened.TargetAt
        && c.Facts.Count == opened.Facts.Count && c.Facts.All(f => opened.Facts.GetValueOrDefault(f.Key) == f.Value)
        && c.Held?.Text == opened.Held?.Text
        && Same(c.Text, opened.Text);

    private static string[] WordsOf(string text) => text.ToLowerInvariant().Replace('’', '\'').Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Turns(string[] words) => [.. words.Where(w => w.Any(char.IsAsciiDigit) || Turning.Contains(w, StringComparer.Ordinal) || w.EndsWith("n't", StringComparison.Ordinal))];
}
