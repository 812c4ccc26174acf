using System.Buffers;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Passwords, door codes and keys: a cue ("the password is") with something behind it that looks like one, or a key's own shape.</summary>
public sealed class SecretCheck : PhraseCheck
{
    const int LongestSecret = 200;
    const int Furthest = 7;

    /// <summary>Words inside a key that name where it is valid.</summary>
    static readonly string[] s_keyParts = ["_live_", "_test_", "_stg_", "_prod_", "_dev_", "_sk_", "_pk_"];

    /// <summary>Beginnings of well-known keys of code hosts, chat platforms, clouds and payment services.</summary>
    static readonly string[] s_keyStarts = ["ghp_", "gho_", "ghs_", "github_pat_", "xoxb-", "xoxp-", "xoxa-", "AIza", "AKIA", "glpat-", "sk-", "sk_live_", "rk_live_", "eyJhbGci"];

    static readonly SearchValues<char> s_noSecret = SearchValues.Create("%@/:,\u2013");

    readonly PhraseSet _cues;
    readonly PhraseSet _told;

    internal SecretCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _cues = phrases.Add(rule.PhrasesOf("when"));
        _told = phrases.Add(rule.PhrasesOf("look_for"));
    }

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var part in PartsOf(draft))
        {
            Keys(part, findings);
            foreach (var hit in part.Hits.For(_told))
            {
                if (Holds(part, hit))
                {
                    findings.Add(Rule.At(part, SpanOf(part, hit)));
                }
            }

            foreach (var hit in part.Hits.For(_cues))
            {
                if (Holds(part, hit) && Near(part, hit) is { } secret)
                {
                    findings.Add(Rule.At(part, secret));
                }
            }
        }
    }

    /// <summary>The first thing behind a cue that can't be a plain word, in the same sentence and not far.</summary>
    static TextSpan? Near(DraftPart part, PhraseHit cue)
    {
        var from = part.Span(cue.First, cue.First).Start;
        var reach = Math.Min(part.Tokens.Count - 1, cue.Last + Furthest);
        for (var i = cue.Last; i < reach && part.Tokens[i + 1].Sentence == part.Tokens[cue.Last].Sentence; i++)
        {
            if (i > cue.Last && part.Tokens[i].Is(TokenMarks.Glued))
            {
                continue;
            }

            if (Behind(part, i) is { } secret)
            {
                return new TextSpan(i == cue.Last ? from : secret.Start, secret.End);
            }
        }

        return Behind(part, cue.Last) is { } next ? new TextSpan(from, next.End) : null;
    }

    /// <summary>What stands behind a token, up to the next space, where it can't be a plain word.</summary>
    static TextSpan? Behind(DraftPart part, int token)
    {
        var text = part.Text;
        var at = part.Span(token, token).End;
        while (at < text.Length && text[at] is ' ' or ':' or '=' or '\'' or '"' or '\u2018' or '\u201c' or '\u2019')
        {
            at++;
        }

        var end = at;
        while (end < text.Length && end - at < LongestSecret && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        while (end > at && text[end - 1] is '.' or ',' or ';' or ')' or '"' or '\'' or '\u201d' or '\u2019')
        {
            end--;
        }

        var priced = at > 0 && text[at - 1] is '£' or '€' or '$';
        return !priced && LooksSecret(text.AsSpan(at, end - at)) ? new TextSpan(at, end) : null;
    }

    /// <summary>Digits with letters or signs, or four digits and more: no word of a sentence, no price, no hashtag, no decade.</summary>
    static bool LooksSecret(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word.StartsWith("http", StringComparison.OrdinalIgnoreCase) || word.IndexOfAny(s_noSecret) >= 0 || word[0] is '#' or '£' or '€' or '$' || IsDecade(word))
        {
            return false;
        }

        var digits = 0;
        var letters = 0;
        var signs = 0;
        foreach (var c in word)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            signs += c is '!' or '#' or '_' or '*' or '$' or '?' or '-' ? 1 : 0;
        }

        return (digits > 0 && letters > 0) || digits >= 4 || (signs > 0 && digits > 0) || (word[1..^1].Contains('!') && letters > 3);
    }

    static bool IsDecade(ReadOnlySpan<char> word) => word is [('1' or '2'), ('9' or '8' or '0'), _, '0', 's'];

    void Keys(DraftPart part, ICollection<Finding> findings)
    {
        foreach (var range in part.Text.AsSpan().SplitAny(' ', '\n', '\t', '=', '"', '\'', ','))
        {
            var (at, length) = range.GetOffsetAndLength(part.Text.Length);
            if (length is >= 14 and <= LongestSecret && IsKey(part.Text.AsSpan(at, length).TrimEnd('.')))
            {
                findings.Add(Rule.At(part, new TextSpan(at, at + part.Text.AsSpan(at, length).TrimEnd('.').Length)));
            }
        }
    }

    static bool IsKey(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAnyInRange('0', '9') < 0)
        {
            return false;
        }

        foreach (var start in s_keyStarts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return word.Length >= start.Length + 10;
            }
        }

        foreach (var inner in s_keyParts)
        {
            var at = word.IndexOf(inner, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && word.Length - at - inner.Length >= 8)
            {
                return true;
            }
        }

        return false;
    }
}
