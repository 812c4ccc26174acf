using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Drafts;

/// <summary>Something that a rule found in a draft (contract, <c>check</c>).</summary>
public sealed record Finding
{
    /// <summary>The rule's id, for example <c>PRIV-ID</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>One of the contract's categories, or an organisation's own.</summary>
    public required string Category { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it stands: <c>text</c>, <c>media/0/text</c>, <c>media/0/alt</c>.</summary>
    public string In { get; init; } = "text";

    /// <summary>First UTF-16 unit; null for what is absent.</summary>
    public int? Start { get; init; }

    /// <summary>One past the last UTF-16 unit; null for what is absent.</summary>
    public int? End { get; init; }

    /// <summary>The words themselves; null for what is absent.</summary>
    public string? Span { get; init; }

    /// <summary>A title of a few words: "Nobody can promise a cure".</summary>
    public required string Title { get; init; }

    /// <summary>What is the matter, in plain words.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Fix { get; init; }

    /// <summary>Words that can stand in its place without a person's thought; null where there are none. Empty: take it out.</summary>
    public string? Replacement { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The organisation's clause that it rests on; null: our default.</summary>
    public Citation? Clause { get; init; }

    /// <summary>For identifiers: what it looked like (<c>nhs_number</c>, <c>phone</c>); null otherwise.</summary>
    public string? Kind { get; init; }

    /// <summary>The author's reason where they waived it: it is shown, and no longer counts for the verdict. Null otherwise.</summary>
    public string? Waived { get; init; }
}
