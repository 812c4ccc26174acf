using YamlDotNet.RepresentationModel;

namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>One mapping of a rules file, with the lines of its keys: reads values and gathers problems.</summary>
sealed class RuleEntry(string file, YamlMappingNode node, List<RuleProblem> problems)
{
    public int Line => (int)node.Start.Line;

    public string File => file;

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    public bool Has(string key) => Find(key) is not null;

    public void Complain(string reason, string? key = null) => problems.Add(new RuleProblem(file, (int)(key is null ? node.Start.Line : Find(key)?.Start.Line ?? node.Start.Line), reason));

    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        _ => Wrong<string>(key, "one text"),
    };

    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode) => [.. list.Children.Select(c => ((YamlScalarNode)c).Value ?? "")],
        _ => Wrong<IReadOnlyList<string>>(key, "a list of texts") ?? [],
    };

    public IReadOnlyList<RuleEntry> Entries(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.Children.All(c => c is YamlMappingNode) => [.. list.Children.Select(c => new RuleEntry(file, (YamlMappingNode)c, problems))],
        _ => Wrong<IReadOnlyList<RuleEntry>>(key, "a list of entries") ?? [],
    };

    /// <summary>Texts or entries, as examples are written.</summary>
    public IReadOnlyList<(string? Text, RuleEntry? Entry)> Mixed(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(c => c is YamlMappingNode map ? (null, new RuleEntry(file, map, problems)) : ((c as YamlScalarNode)?.Value, (RuleEntry?)null))],
        _ => Wrong<IReadOnlyList<(string?, RuleEntry?)>>(key, "a list") ?? [],
    };

    public RuleEntry? Map(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new RuleEntry(file, map, problems),
        _ => Wrong<RuleEntry>(key, "a mapping"),
    };

    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && !int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            return value;
        }

        Complain($"'{key}: {text}': use one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}", key);
        return otherwise;
    }

    public bool? Flag(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (bool.TryParse(text, out var flag))
        {
            return flag;
        }

        Complain($"'{key}: {text}': use true or false", key);
        return null;
    }

    YamlNode? Find(string key) => node.Children.FirstOrDefault(c => c.Key is YamlScalarNode k && string.Equals(k.Value, key, StringComparison.Ordinal)).Value;

    T? Wrong<T>(string key, string wanted)
        where T : class
    {
        Complain($"'{key}' must be {wanted}", key);
        return null;
    }
}
