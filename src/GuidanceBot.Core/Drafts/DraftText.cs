using System.Text.RegularExpressions;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts;

/// <summary>A draft prepared for the rules: parsed once, read by all.</summary>
public sealed partial class DraftText
{
    readonly PhraseSet _toChecker;
    Likeness.LikenessReading? _reading;
    bool? _speaksToChecker;
    bool? _speaksOfItself;

    internal DraftText(Draft draft, RuleBook book, DraftRegisters registers, IIdentifierScanner scanner, DateTimeOffset now)
    {
        Draft = draft;
        Registers = registers;
        Scanner = scanner;
        Platforms = book.Platforms;
        Now = now;
        _toChecker = book.ToChecker;
        Main = new DraftPart("text", draft.Text, book.Index);
        var parts = new List<DraftPart> { Main };
        for (var i = 0; i < draft.Media.Count; i++)
        {
            AddPart(parts, $"media/{i}/text", draft.Media[i].Text, book.Index);
            AddPart(parts, $"media/{i}/alt", draft.Media[i].Alt, book.Index);
        }

        Parts = parts;
    }

    /// <summary>The draft itself.</summary>
    public Draft Draft { get; }

    /// <summary>The draft's own text.</summary>
    public DraftPart Main { get; }

    /// <summary>The draft's own text, then the words read from its pictures and their descriptions.</summary>
    public IReadOnlyList<DraftPart> Parts { get; }

    /// <summary>What the organisation knows today.</summary>
    public DraftRegisters Registers { get; }

    /// <summary>The platforms' limits.</summary>
    public Posts.PlatformTable Platforms { get; }

    /// <summary>The moment of posting.</summary>
    public DateTimeOffset Now { get; }

    internal IIdentifierScanner Scanner { get; }

    /// <summary>How it reads; worked out once, when the first rule asks.</summary>
    internal Likeness.LikenessReading Reading => _reading ??= Likeness.LikenessTable.Shipped.Read(this);

    /// <summary>True where words in it are meant for the checker.</summary>
    internal bool SpeaksToChecker => _speaksToChecker ??= Any(_toChecker);

    /// <summary>True where its text says "I" or "we".</summary>
    internal bool SpeaksOfItself => _speaksOfItself ??= FirstPerson().IsMatch(Draft.Text);

    /// <summary>True where the set was found in any part.</summary>
    public bool Any(PhraseSet set)
    {
        foreach (var part in Parts)
        {
            if (part.Hits.Any(set))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True where the set was found and may take a finding back. Nothing is taken back in a draft that speaks to the checker: what stands in it may have been
    /// put there to that end.
    /// </summary>
    public bool Excuses(PhraseSet set) => Any(set) && !SpeaksToChecker;

    [GeneratedRegex(@"\b(?:we|our|ours|i|my|mine)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FirstPerson();

    static void AddPart(List<DraftPart> parts, string name, string? text, PhraseIndex index)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            parts.Add(new DraftPart(name, text.Length > Draft.MaxLength ? text[..Draft.MaxLength] : text, index));
        }
    }
}
