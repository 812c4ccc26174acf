namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>A rule as it is written in YAML: what it looks for, why, and what it says.</summary>
public sealed record RuleDefinition
{
    /// <summary>Its name in findings, for example <c>CLAIM</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The contract's category, or an organisation's own.</summary>
    public required string Category { get; init; }

    /// <summary>The kind of check that runs it: a key of <see cref="RuleKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>How much a finding matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>1: meets its figures. 2: its figures don't hold yet, so it only advises.</summary>
    public int Tier { get; init; } = 1;

    /// <summary>Switched off by the organisation.</summary>
    public bool Off { get; init; }

    /// <summary>Whose accounts it speaks for; empty: anybody's, also where nobody said whose.</summary>
    public IReadOnlyList<AccountKind> Accounts { get; init; } = [];

    /// <summary>True: replies only; false: never in a reply; null: both.</summary>
    public bool? Replies { get; init; }

    /// <summary>Platforms that it speaks for; empty: all.</summary>
    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    /// <summary>Title of a finding, a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What is the matter.</summary>
    public required string Message { get; init; }

    /// <summary>What to do.</summary>
    public required string Fix { get; init; }

    /// <summary>The sentence of "ready when"; empty: the fix.</summary>
    public string ReadyWhen { get; init; } = "";

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 0.8;

    /// <summary>The share, 0 to 1, of drafts like this one that needed a person, below which this rule only advises; 0: it never doubts.</summary>
    public double Doubt { get; init; }

    /// <summary>Words by which the organisation's clause is found: all words of one entry, in heading or text.</summary>
    public IReadOnlyList<string> ClauseWords { get; init; } = [];

    /// <summary>Where the rule comes from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Phrases and numbers of the check, by the names that its kind knows.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Settings of the check, by the names that its kind knows.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Replacements, for kinds that replace.</summary>
    public IReadOnlyDictionary<string, string> Swap { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Times in which it matters more or less.</summary>
    public IReadOnlyList<RuleWindow> Windows { get; init; } = [];

    /// <summary>Drafts that it must find.</summary>
    public IReadOnlyList<RuleExample> Fires { get; init; } = [];

    /// <summary>Drafts on which it must stay silent.</summary>
    public IReadOnlyList<RuleExample> Silent { get; init; } = [];

    /// <summary>The file and line that it stands on.</summary>
    public string Place { get; init; } = "";

    /// <summary>The phrases under a name; none where it has none.</summary>
    public IReadOnlyList<string> PhrasesOf(string name) => Phrases.TryGetValue(name, out var phrases) ? phrases : [];

    /// <summary>A whole number among the settings.</summary>
    public int Number(string name, int otherwise) => Settings.TryGetValue(name, out var text) && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>A word among the settings.</summary>
    public string Setting(string name, string otherwise = "") => Settings.TryGetValue(name, out var text) ? text : otherwise;
}
