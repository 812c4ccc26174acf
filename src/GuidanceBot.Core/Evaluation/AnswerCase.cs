namespace GuidanceBot.Core.Evaluation;

/// <summary>One question whose right answer is known; one line of a case file (JSON Lines).</summary>
public sealed record AnswerCase
{
    /// <summary>The document that it is asked of: its file name, with or without the ending; null: all of the guidance.</summary>
    public string? Doc { get; init; }

    /// <summary>Its id, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    /// <summary><c>answerable</c>, <c>depends</c>, <c>not_covered</c>, <c>off_topic</c> or <c>injection</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The right verdict, in the contract's words.</summary>
    public required string Verdict { get; init; }

    /// <summary>The words of the document that settle it; null where nothing does.</summary>
    public string? Quote { get; init; }

    /// <summary>Verdicts that are right as well.</summary>
    public IReadOnlyList<string>? AlsoOkVerdicts { get; init; }

    /// <summary>The fact that is missing, for <c>depends</c>.</summary>
    public string? MissingFact { get; init; }

    /// <summary>Facts that the asker gave beside it, by name.</summary>
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    /// <summary>Patients, minors, threats and the like.</summary>
    public bool? Sensitive { get; init; }

    /// <summary>True where the document settles it.</summary>
    public bool IsCovered => Kind is "answerable" or "depends";

    /// <summary>True where this verdict is right.</summary>
    public bool Accepts(string verdict) =>
        string.Equals(Verdict, verdict, StringComparison.Ordinal) || (AlsoOkVerdicts?.Contains(verdict, StringComparer.Ordinal) ?? false);
}
