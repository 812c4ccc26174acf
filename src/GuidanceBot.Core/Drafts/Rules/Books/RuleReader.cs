using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>Reads rules files; what can't be used is a problem with file, line and reason, never a guess.</summary>
sealed class RuleReader
{
    const int LongestFile = 1_000_000;

    static readonly HashSet<string> s_words =
    [
        "id", "category", "kind", "severity", "tier", "off", "accounts", "replies", "platforms", "title", "message", "fix", "ready_when", "confidence", "doubt",
        "clause_words", "sources", "windows", "fires", "silent", "swap",
    ];

    readonly List<RuleProblem> _problems = [];

    public IReadOnlyList<RuleProblem> Problems => _problems;

    public List<RuleEntry> Rules { get; } = [];

    public Dictionary<string, IReadOnlyList<string>> Lists { get; } = new(StringComparer.Ordinal);

    public List<string> PublicContacts { get; } = [];

    public List<Embargo> Embargoes { get; } = [];

    public Dictionary<Platform, int> PlatformLimits { get; } = [];

    public void Read(RuleFile file)
    {
        if (file.Text.Length > LongestFile)
        {
            _problems.Add(new RuleProblem(file.Name, 1, $"the file is longer than {LongestFile} characters"));
            return;
        }

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            foreach (var document in yaml.Documents)
            {
                if (document.RootNode is YamlMappingNode root)
                {
                    Root(new RuleEntry(file.Name, root, _problems));
                }
                else
                {
                    _problems.Add(new RuleProblem(file.Name, 1, "the file must hold 'rules:', 'lists:', 'public_contacts:', 'platforms:' or 'embargoes:'"));
                }
            }
        }
        catch (YamlException e)
        {
            _problems.Add(new RuleProblem(file.Name, (int)e.Start.Line, "this is no YAML: " + e.Message));
        }
    }

    void Root(RuleEntry root)
    {
        foreach (var key in root.Keys.Where(k => k is not ("rules" or "lists" or "public_contacts" or "platforms" or "embargoes")))
        {
            root.Complain($"'{key}' is unknown; a file holds 'rules', 'lists', 'public_contacts', 'platforms' and 'embargoes'", key);
        }

        Rules.AddRange(root.Entries("rules"));
        PublicContacts.AddRange(root.Texts("public_contacts"));
        Embargoes.AddRange(root.Entries("embargoes").Select(Embargo).OfType<Embargo>());
        if (root.Map("lists") is { } lists)
        {
            foreach (var name in lists.Keys)
            {
                Lists[name] = Lists.TryGetValue(name, out var known) ? [.. known, .. lists.Texts(name)] : lists.Texts(name);
            }
        }

        if (root.Map("platforms") is { } platforms)
        {
            foreach (var name in platforms.Keys)
            {
                if (Enum.TryParse<Platform>(name, ignoreCase: true, out var platform) && int.TryParse(platforms.Text(name), CultureInfo.InvariantCulture, out var limit) && limit > 0)
                {
                    PlatformLimits[platform] = limit;
                }
                else
                {
                    platforms.Complain($"'{name}' needs a platform's name and a whole number", name);
                }
            }
        }
    }

    static Embargo? Embargo(RuleEntry entry)
    {
        var (name, phrases, lifts) = (entry.Text("name"), entry.Texts("phrases"), entry.Text("lifts"));
        var known = DateTimeOffset.TryParse(lifts, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment);
        if (string.IsNullOrWhiteSpace(name) || phrases.Count == 0 || (lifts is not null && !known))
        {
            entry.Complain("an embargo needs 'name', 'phrases' and, where the time is known, 'lifts' as 2026-05-09T00:01:00Z");
            return null;
        }

        return new Embargo(name, phrases, known ? moment : null);
    }

    /// <summary>A rule of its own, or a known one retuned.</summary>
    public RuleDefinition? Definition(RuleEntry entry, RuleDefinition? known)
    {
        var id = entry.Text("id") ?? "";
        if (known is null && !IsWhole(entry))
        {
            return null;
        }

        var rule = known ?? new RuleDefinition { Id = id, Category = "", Kind = "", Severity = Severity.Warn, Title = "", Message = "", Fix = "" };
        return rule with
        {
            Category = entry.Text("category") ?? rule.Category,
            Kind = entry.Text("kind") ?? rule.Kind,
            Severity = entry.Choice("severity", rule.Severity),
            Tier = entry.Text("tier") is "2" ? 2 : rule.Tier,
            Off = entry.Flag("off") ?? rule.Off,
            Accounts = entry.Has("accounts") ? Many<AccountKind>(entry, "accounts") : rule.Accounts,
            Replies = entry.Has("replies") ? entry.Flag("replies") : rule.Replies,
            Platforms = entry.Has("platforms") ? Many<Platform>(entry, "platforms") : rule.Platforms,
            Title = entry.Text("title") ?? rule.Title,
            Message = entry.Text("message") ?? rule.Message,
            Fix = entry.Text("fix") ?? rule.Fix,
            ReadyWhen = entry.Text("ready_when") ?? rule.ReadyWhen,
            Confidence = Share(entry, "confidence", rule.Confidence),
            Doubt = Share(entry, "doubt", rule.Doubt),
            ClauseWords = entry.Has("clause_words") ? entry.Texts("clause_words") : rule.ClauseWords,
            Sources = entry.Has("sources") ? entry.Texts("sources") : rule.Sources,
            Windows = entry.Has("windows") ? [.. entry.Entries("windows").Select(Window).OfType<RuleWindow>()] : rule.Windows,
            Swap = entry.Map("swap") is { } swap ? swap.Keys.ToDictionary(k => k, k => swap.Text(k) ?? "", StringComparer.Ordinal) : rule.Swap,
            Phrases = Phrases(entry, rule),
            Settings = Settings(entry, rule),
            Fires = entry.Has("fires") ? Examples(entry, "fires") : rule.Fires,
            Silent = entry.Has("silent") ? Examples(entry, "silent") : rule.Silent,
            Place = $"{entry.File}:{entry.Line}",
        };
    }

    static bool IsWhole(RuleEntry entry)
    {
        var whole = true;
        foreach (var key in (string[])["id", "category", "kind", "title", "message", "fix"])
        {
            if (string.IsNullOrWhiteSpace(entry.Text(key)))
            {
                entry.Complain($"a new rule needs '{key}'");
                whole = false;
            }
        }

        return whole;
    }

    /// <summary>Everything that isn't a word of every rule belongs to the kind of check: lists are phrases, single texts are settings. <c>add_x</c> adds to a known rule's <c>x</c>.</summary>
    static Dictionary<string, IReadOnlyList<string>> Phrases(RuleEntry entry, RuleDefinition rule)
    {
        var phrases = new Dictionary<string, IReadOnlyList<string>>(rule.Phrases, StringComparer.Ordinal);
        foreach (var key in entry.Keys.Where(k => !s_words.Contains(k) && RuleKinds.IsPhrases(k)))
        {
            var name = key.StartsWith("add_", StringComparison.Ordinal) ? key[4..] : key;
            phrases[name] = key.Length > name.Length && phrases.TryGetValue(name, out var before) ? [.. before, .. entry.Texts(key)] : entry.Texts(key);
        }

        return phrases;
    }

    static Dictionary<string, string> Settings(RuleEntry entry, RuleDefinition rule)
    {
        var settings = new Dictionary<string, string>(rule.Settings, StringComparer.Ordinal);
        foreach (var key in entry.Keys.Where(k => !s_words.Contains(k) && !RuleKinds.IsPhrases(k)))
        {
            if (!RuleKinds.IsSetting(key))
            {
                entry.Complain($"'{key}' is unknown", key);
            }
            else if (entry.Text(key) is { } text)
            {
                settings[key] = text;
            }
        }

        return settings;
    }

    static double Share(RuleEntry entry, string key, double otherwise)
    {
        if (entry.Text(key) is not { } text)
        {
            return otherwise;
        }

        if (double.TryParse(text, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return share;
        }

        entry.Complain($"'{key}' must lie between 0 and 1", key);
        return otherwise;
    }

    static List<T> Many<T>(RuleEntry entry, string key)
        where T : struct, Enum
    {
        var many = new List<T>();
        foreach (var text in entry.Texts(key))
        {
            if (Enum.TryParse<T>(text, ignoreCase: true, out var value))
            {
                many.Add(value);
            }
            else
            {
                entry.Complain($"'{text}': use one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}", key);
            }
        }

        return many;
    }

    static RuleWindow? Window(RuleEntry entry)
    {
        if (DateOnly.TryParseExact(entry.Text("from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateOnly.TryParseExact(entry.Text("to"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to) && from <= to)
        {
            return new RuleWindow(from, to, entry.Choice("severity", Severity.Review));
        }

        entry.Complain("a window needs 'from' and 'to' as 2026-03-24, in this order");
        return null;
    }

    static IReadOnlyList<RuleExample> Examples(RuleEntry entry, string key)
        => [.. entry.Mixed(key).Select(e => e.Entry is { } map ? Example(map) : new RuleExample { Draft = new Draft { Text = e.Text ?? "" } })];

    static RuleExample Example(RuleEntry entry) => new()
    {
        Draft = new Draft
        {
            Text = entry.Text("text") ?? "",
            Platform = entry.Choice("platform", Platform.Any),
            Account = entry.Has("account") ? entry.Choice("account", AccountKind.Personal) : null,
            IsReply = entry.Flag("reply") ?? false,
            Media = [.. entry.Entries("media").Select(m => new DraftMedia(m.Text("kind") ?? "image", m.Text("alt"), m.Text("text")))],
            Now = DateTimeOffset.TryParse(entry.Text("now"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now) ? now : null,
        },
        Span = entry.Text("span"),
    };
}
