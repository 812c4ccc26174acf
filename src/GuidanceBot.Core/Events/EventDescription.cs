namespace GuidanceBot.Core.Events;

/// <summary>A meeting that staff post from, as the organisation describes it in a small YAML file.</summary>
public sealed record EventDescription
{
    /// <summary>Its name as people say it, at most 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Its hashtag, with the <c>#</c>; null where it has none.</summary>
    public string? Hashtag { get; init; }

    /// <summary>Other names by which questions mention it.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Its first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What it says about photographs.</summary>
    public string? Photos { get; init; }

    /// <summary>What it says about slides.</summary>
    public string? Slides { get; init; }

    /// <summary>What may not be told before when.</summary>
    public IReadOnlyList<EventEmbargo> Embargoes { get; init; } = [];

    /// <summary>Whom to ask there.</summary>
    public string? Contact { get; init; }

    /// <summary>True where a text names it: by name, hashtag or another name, as whole words.</summary>
    public bool IsNamedIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Names.Any(n => Text.WholeWords.Contain(text, n));
    }

    /// <summary>Every way to name it.</summary>
    public IReadOnlyList<string> Names => [Name, .. Hashtag is null ? [] : new[] { Hashtag }, .. AlsoCalled];
}

/// <summary>Something that stays private for a time.</summary>
/// <param name="What">What: "Late-breaking trial results".</param>
/// <param name="Until">The moment from which it may be told.</param>
public sealed record EventEmbargo(string What, DateTimeOffset Until);
