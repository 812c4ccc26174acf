using System.Collections.Frozen;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Checks;

namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>The kinds of check that a rule can name. A new kind is one class and one line here.</summary>
public static class RuleKinds
{
    static readonly FrozenDictionary<string, Func<RuleDefinition, PhraseIndexBuilder, IDraftRule>> s_kinds = new Dictionary<string, Func<RuleDefinition, PhraseIndexBuilder, IDraftRule>>(StringComparer.Ordinal)
    {
        ["existence"] = (r, p) => new ExistenceCheck(r, p),
        ["substitution"] = (r, p) => new SubstitutionCheck(r, p),
        ["occurrence"] = (r, _) => new OccurrenceCheck(r),
        ["conditional"] = (r, p) => new ConditionalCheck(r, p),
        ["window"] = (r, p) => new WindowCheck(r, p),
        ["register"] = (r, p) => new EmbargoRegisterCheck(r, p),
        ["combination"] = (r, p) => new CombinationCheck(r, p),
        ["identifiers"] = (r, _) => new IdentifierCheck(r),
        ["named_person"] = (r, p) => new NamedPersonCheck(r, p),
        ["secret"] = (r, p) => new SecretCheck(r, p),
        ["picture"] = (r, p) => new PictureCheck(r, p),
        ["hold"] = (r, p) => new HoldCheck(r, p),
        ["length"] = (r, _) => new LengthCheck(r),
        ["alt_text"] = (r, p) => new AltTextCheck(r, p),
        ["hashtag_case"] = (r, _) => new HashtagCaseCheck(r),
        ["links"] = (r, p) => new LinkCheck(r, p),
        ["capitals"] = (r, _) => new CapitalsCheck(r),
        ["emoji"] = (r, _) => new EmojiCheck(r),
        ["plain_language"] = (r, p) => new PlainLanguageCheck(r, p),
        ["broadcast"] = (r, p) => new BroadcastCheck(r, p),
        ["likeness"] = (r, p) => new LikenessCheck(r, p),
        ["canned"] = (r, p) => new CannedReplyCheck(r, p),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenSet<string> s_phrases = FrozenSet.Create(
        StringComparer.Ordinal,
        "look_for", "unless_before", "unless_after", "unless_near", "unless_nearby", "unless_text", "only_near", "only_text", "when", "with", "needs", "details", "people", "care", "words", "regex",
        "more", "signs", "first", "second", "third", "hosts");

    static readonly FrozenSet<string> s_settings = FrozenSet.Create(
        StringComparer.Ordinal, "span", "quoted", "most", "least", "count", "distance", "where", "once", "applies", "register", "weight", "replacement", "scope", "links", "needs_both", "head");

    /// <summary>Every kind's name.</summary>
    public static IReadOnlyCollection<string> Names => s_kinds.Keys;

    /// <summary>True for a key that holds phrases.</summary>
    public static bool IsPhrases(string key) => s_phrases.Contains(key.StartsWith("add_", StringComparison.Ordinal) ? key[4..] : key);

    /// <summary>True for a key that holds one setting.</summary>
    public static bool IsSetting(string key) => s_settings.Contains(key);

    internal static IDraftRule? Create(RuleDefinition rule, PhraseIndexBuilder phrases) => s_kinds.TryGetValue(rule.Kind, out var create) ? create(rule, phrases) : null;
}
