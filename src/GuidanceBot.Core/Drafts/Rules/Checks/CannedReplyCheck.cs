using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

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
        var stock = Stock(draft.Main);
        if (stock is { } span)
        {
            findings.Add(Rule.At(draft.Main, span));
            return;
        }

        if (draft.Registers.RecentPosts.Count > 0 && IsRepeated(draft))
        {
            findings.Add(Rule.Absent(severity: draft.Draft.IsReply ? Severity.Warn : Rule.Severity) with { Title = "You've posted nearly this before", Message = "People notice when everybody gets the same words." });
        }
    }

    /// <summary>From the first stock phrase to the end of the last one's sentence, while each follows in the next sentence.</summary>
    TextSpan? Stock(DraftPart part)
    {
        (int First, int Last)? run = null;
        foreach (var hit in part.Hits.For(_stock))
        {
            if (Holds(part, hit))
            {
                var (first, last) = part.Clause(hit.First, hit.Last);
                run = run is not { } known ? (first, last) : part.Tokens[first].Sentence - part.Tokens[known.Last].Sentence <= 1 ? (known.First, Math.Max(known.Last, last)) : known;
            }
        }

        return run is { } r ? part.Span(r.First, r.Last) : null;
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
        var folded = FoldedText.Of(text);
        var words = Tokenizer.Cut(folded, Posts.PostParser.ParseDraft(text)).Where(t => t.Kind == TokenKind.Word).Select(t => folded.Text[t.Start..t.End]).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - Shingle + 1)).Select(i => string.Join(' ', words.Skip(i).Take(Shingle)))];
    }
}
