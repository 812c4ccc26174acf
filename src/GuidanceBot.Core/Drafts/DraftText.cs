using GuidanceBot.Core.Drafts.Phrases;

namespace GuidanceBot.Core.Drafts;

/// <summary>A draft prepared for the rules: parsed once, read by all.</summary>
public sealed class DraftText
{
    Likeness.LikenessReading? _reading;

    internal DraftText(Draft draft, PhraseIndex index, DraftRegisters registers, IIdentifierScanner scanner, Posts.PlatformTable platforms, DateTimeOffset now)
    {
        Draft = draft;
        Registers = registers;
        Scanner = scanner;
        Platforms = platforms;
        Now = now;
        Main = new DraftPart("text", draft.Text, index);
        var parts = new List<DraftPart> { Main };
        for (var i = 0; i < draft.Media.Count; i++)
        {
            AddPart(parts, $"media/{i}/text", draft.Media[i].Text, index);
            AddPart(parts, $"media/{i}/alt", draft.Media[i].Alt, index);
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

    static void AddPart(List<DraftPart> parts, string name, string? text, PhraseIndex index)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            parts.Add(new DraftPart(name, text.Length > Draft.MaxLength ? text[..Draft.MaxLength] : text, index));
        }
    }
}
