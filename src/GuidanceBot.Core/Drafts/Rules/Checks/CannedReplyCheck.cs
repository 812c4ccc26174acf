using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Stock phrases, and texts that this account has posted nearly so before.</summary>
public sealed class CannedReplyCheck : PhraseCheck
{
    const int Shingle = 3;
    const int FewestShingles = 6;
    const double Same = 0.75;
    const int MostPosts = 500;

    readonly PhraseSet _stock;

    internal CannedReplyCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
        => _stock = phrases.Add(rule.PhrasesOf("look_for"));

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var hit in draft.Main.Hits.For(_stock))
        {
            if (Holds(draft.Main, hit))
            {
                findings.Add(Rule.At(draft.Main, SpanOf(draft.Main, hit)));
                return;
            }
        }

        if (draft.Registers.RecentPosts.Count > 0 && IsRepeated(draft))
        {
            findings.Add(Rule.Absent(severity: draft.Draft.IsReply ? Severity.Warn : Rule.Severity) with { Title = "You've posted nearly this before", Message = "People notice when everybody gets the same words." });
        }
    }

    static bool IsRepeated(DraftText draft)
    {
        var own = Shingles(draft.Main.Text);
        return own.Count >= FewestShingles && draft.Registers.RecentPosts.Take(MostPosts).Any(p => Overlap(own, Shingles(p)) >= Same);
    }

    static double Overlap(HashSet<string> a, HashSet<string> b)
    {
        var shared = a.Count(b.Contains);
        return b.Count < FewestShingles ? 0 : shared / (double)(a.Count + b.Count - shared);
    }

    static HashSet<string> Shingles(string text)
    {
        var folded = Text.FoldedText.Of(text);
        var words = Tokenizer.Cut(folded, Posts.PostParser.ParseDraft(text)).Where(t => t.Kind == TokenKind.Word).Select(t => folded.Text[t.Start..t.End]).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - Shingle + 1)).Select(i => string.Join(' ', words.Skip(i).Take(Shingle)))];
    }
}
