using System.Collections.Frozen;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Posts;

namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>The rules in force: those shipped, then the organisation's files, which switch, retune and add.</summary>
public sealed class RuleBook
{
    readonly FrozenDictionary<string, RuleDefinition> _byId;

    RuleBook(IReadOnlyList<RuleDefinition> definitions, IReadOnlyList<(RuleDefinition Definition, IDraftRule Rule)> rules, PhraseIndex index, PhraseSet careTopics, PhraseSet toChecker, RuleReader reader)
    {
        Definitions = definitions;
        _byId = definitions.ToFrozenDictionary(d => d.Id, StringComparer.OrdinalIgnoreCase);
        Rules = rules;
        Index = index;
        CareTopics = careTopics;
        ToChecker = toChecker;
        PublicContacts = reader.PublicContacts;
        Embargoes = reader.Embargoes;
        var platforms = PlatformTable.Shipped;
        foreach (var (platform, limit) in reader.PlatformLimits)
        {
            platforms = platforms.With(platform, limit);
        }

        Platforms = platforms;
    }

    /// <summary>As shipped.</summary>
    public static RuleBook Shipped { get; } = LoadShipped();

    /// <summary>Every rule, also those switched off, in the order of the files.</summary>
    public IReadOnlyList<RuleDefinition> Definitions { get; }

    /// <summary>The organisation's own public contacts.</summary>
    public IReadOnlyList<string> PublicContacts { get; }

    /// <summary>The organisation's register of what may not be out yet.</summary>
    public IReadOnlyList<Embargo> Embargoes { get; }

    /// <summary>The platforms' limits, with the organisation's own.</summary>
    public PlatformTable Platforms { get; }

    internal IReadOnlyList<(RuleDefinition Definition, IDraftRule Rule)> Rules { get; }

    internal PhraseIndex Index { get; }

    /// <summary>Words by which a draft is about care.</summary>
    internal PhraseSet CareTopics { get; }

    /// <summary>Words that speak to the checker, also where no rule about them is in force.</summary>
    internal PhraseSet ToChecker { get; }

    /// <summary>The rules shipped with these files of the organisation. With problems there is no book.</summary>
    public static (RuleBook? Book, IReadOnlyList<RuleProblem> Problems) With(IReadOnlyList<RuleFile> organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return Of([.. ShippedFiles(), .. organisation]);
    }

    /// <summary>These files alone, in their order: for trying a change of the shipped ones.</summary>
    public static (RuleBook? Book, IReadOnlyList<RuleProblem> Problems) Of(IReadOnlyList<RuleFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reader = new RuleReader();
        foreach (var file in files)
        {
            reader.Read(file);
        }

        var problems = new List<RuleProblem>();
        var definitions = Define(reader);
        problems.AddRange(reader.Problems);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var index = new PhraseIndexBuilder(reader.Lists, GivenNames.All);
        var rules = Compile(definitions, index, problems);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var careTopics = index.Add(["<care_topic>"]);
        var toChecker = index.Add([.. definitions.Where(d => d.Category is "prompt_injection").SelectMany(d => d.PhrasesOf("look_for"))]);
        return (new RuleBook(definitions, rules, index.Build(), careTopics, toChecker, reader), problems);
    }

    /// <summary>A rule by its id, in any case; null where there is none.</summary>
    public RuleDefinition? Find(string id) => _byId.GetValueOrDefault(id);

    static List<RuleDefinition> Define(RuleReader reader)
    {
        var definitions = new List<RuleDefinition>();
        foreach (var entry in reader.Rules)
        {
            var id = entry.Text("id") ?? "";
            var at = definitions.FindIndex(d => string.Equals(d.Id, id, StringComparison.OrdinalIgnoreCase));
            if (reader.Definition(entry, at < 0 ? null : definitions[at]) is not { } definition)
            {
                continue;
            }

            if (at < 0)
            {
                definitions.Add(definition);
            }
            else
            {
                definitions[at] = definition;
            }
        }

        return definitions;
    }

    static List<(RuleDefinition, IDraftRule)> Compile(List<RuleDefinition> definitions, PhraseIndexBuilder index, List<RuleProblem> problems)
    {
        var rules = new List<(RuleDefinition, IDraftRule)>();
        foreach (var definition in definitions.Where(d => !d.Off))
        {
            try
            {
                if (RuleKinds.Create(definition, index) is { } rule)
                {
                    rules.Add((definition, rule));
                }
                else
                {
                    problems.Add(Problem(definition, $"there is no kind '{definition.Kind}'; use one of {string.Join(", ", RuleKinds.Names.Order(StringComparer.Ordinal))}"));
                }
            }
            catch (Exception e) when (e is PhraseSyntaxException or ArgumentException or NotSupportedException)
            {
                // A phrase or a regular expression that a person wrote: their mistake, told with its place.
                problems.Add(Problem(definition, e.Message));
            }
        }

        return rules;
    }

    static RuleProblem Problem(RuleDefinition definition, string reason)
    {
        var cut = definition.Place.LastIndexOf(':');
        return new RuleProblem(definition.Place[..cut], int.Parse(definition.Place.AsSpan(cut + 1), System.Globalization.CultureInfo.InvariantCulture), $"{definition.Id}: {reason}");
    }

    static RuleBook LoadShipped()
    {
        var (book, problems) = With([]);
        return book ?? throw new InvalidOperationException("The shipped rules are broken: " + string.Join("; ", problems));
    }

    static IEnumerable<RuleFile> ShippedFiles()
    {
        var assembly = typeof(RuleBook).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new RuleFile(name["rules/".Length..], reader.ReadToEnd());
        }
    }
}
