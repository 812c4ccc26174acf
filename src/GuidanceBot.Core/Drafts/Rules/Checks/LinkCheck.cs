using System.Collections.Frozen;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>
/// Links, by what the rule's <c>links</c> names: <c>asks</c> (a link beside a request for a password, a card or a number), <c>lookalike</c>
/// (digits that stand for letters of a name in the text), <c>trap</c> (an address that says "verify" or "login" under a cheap or doubled name), <c>short</c> (a shortener hides where it leads), <c>plain</c> (http).
/// </summary>
public sealed class LinkCheck : PhraseCheck
{
    /// <summary>What a page that steals is called.</summary>
    static readonly string[] s_traps = ["verify", "login", "log-in", "signin", "sign-in", "confirm", "restore", "renew", "unlock", "validate", "claim", "secure", "pay", "win", "prize", "wallet", "refund", "payroll", "password", "account"];

    /// <summary>Top-level domains that cost next to nothing; a hospital has none of them (Spamhaus lists them among the most abused).</summary>
    static readonly string[] s_cheap = [".top", ".click", ".help", ".xyz", ".buzz", ".icu", ".cyou", ".rest", ".gq", ".tk", ".ml", ".cf", ".live", ".shop", ".win", ".bid", ".loan", ".work"];

    static readonly char[] s_between = ['/', '?', '&', '=', '.', '#', ':'];

    readonly PhraseSet _asks;
    readonly FrozenSet<string> _hosts;
    readonly string _links;

    internal LinkCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _asks = phrases.Add(rule.PhrasesOf("when"));
        _hosts = rule.PhrasesOf("hosts").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _links = rule.Setting("links", "short");
    }

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        if (!draft.Main.Entities.Any(e => e.Kind == PostEntityKind.Url) || !Speaks(draft) || (_links is "asks" or "trap" && !Asks(draft.Main)))
        {
            return;
        }

        foreach (var link in draft.Main.Entities)
        {
            if (link.Kind == PostEntityKind.Url && Matches(draft.Main, link))
            {
                findings.Add(Rule.At(draft.Main, new TextSpan(link.Start, link.End)));
            }
        }
    }

    bool Asks(DraftPart part)
    {
        foreach (var hit in part.Hits.For(_asks))
        {
            if (Holds(part, hit))
            {
                return true;
            }
        }

        return false;
    }

    bool Matches(DraftPart part, PostEntity link)
    {
        var host = HostOf(link.Value);
        return _links switch
        {
            "short" => _hosts.Contains(host) || _hosts.Contains(host[..Math.Max(0, host.LastIndexOf('.'))] + ".*"),
            "plain" => link.Value.StartsWith("http://", StringComparison.OrdinalIgnoreCase),
            "lookalike" => IsLookAlike(part, host),
            "trap" => IsTrap(link.Value, host),
            _ => true,
        };
    }

    /// <summary>A trap's word in the address, and a cheap name, a name put together with hyphens, or no encryption.</summary>
    static bool IsTrap(string url, string host)
    {
        var cheap = Array.Exists(s_cheap, c => host.EndsWith(c, StringComparison.Ordinal));
        var worded = url.ToLowerInvariant().Split(s_between, StringSplitOptions.RemoveEmptyEntries).Any(part => Array.IndexOf(s_traps, part) >= 0 || (host.Contains(part, StringComparison.Ordinal) && part.Split('-').Any(p => Array.IndexOf(s_traps, p) >= 0)));
        return cheap || (worded && (host.Contains('-', StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)));
    }

    static string HostOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = url.AsSpan(start).IndexOfAny('/', '?', ':');
        var host = (end < 0 ? url[start..] : url.Substring(start, end)).ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary><c>harbourl1ght</c> where the text speaks of Harbourlight, or a letter of another alphabet in a Latin name.</summary>
    static bool IsLookAlike(DraftPart part, string host)
    {
        var plain = FoldedText.Of(host).Text;
        if (!string.Equals(plain, host, StringComparison.Ordinal))
        {
            return plain.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 && host.Any(c => c > 127) && host.Any(char.IsAsciiLetter);
        }

        foreach (var label in host.Split('.', '-'))
        {
            if (label.Length < 5 || label.AsSpan().IndexOfAny("0135") < 0 || !char.IsAsciiLetter(label[0]) || !char.IsAsciiLetter(label[^1]))
            {
                continue;
            }

            var read = label.Replace('0', 'o').Replace('3', 'e').Replace('5', 's');
            if (Spoken(part, read.Replace('1', 'l')) || Spoken(part, read.Replace('1', 'i')))
            {
                return true;
            }
        }

        return false;
    }

    static bool Spoken(DraftPart part, string word)
    {
        for (var i = 0; i < part.Tokens.Count; i++)
        {
            if (part.Tokens[i].Kind == TokenKind.Word && part.Word(i).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
