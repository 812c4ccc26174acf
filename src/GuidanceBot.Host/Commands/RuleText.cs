using System.Globalization;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Host.Commands;

/// <summary>What <c>check --explain RULE</c> prints: what a rule looks for, why, how much it matters here, its clause, examples.</summary>
internal static class RuleText
{
    private const int MostPhrases = 12;
    private const int Longest = 100;

    public static void Write(TextWriter output, RuleExplanation explanation)
    {
        var rule = explanation.Rule;
        output.WriteLine($"{rule.Id}: {rule.Title}");
        output.WriteLine($"Severity  {Severity(rule)}");
        output.WriteLine($"Category  {rule.Category}");
        output.WriteLine($"Speaks    {Scope(rule)}");
        output.WriteLine($"Looks for {Kind(rule)}");
        foreach (var (name, phrases) in rule.Phrases.Where(p => p.Value.Count > 0))
        {
            output.WriteLine($"  {Name(name)}: {Some(phrases)}");
        }

        if (rule.Swap.Count > 0)
        {
            output.WriteLine($"  better words: {Some([.. rule.Swap.Select(s => s.Value.Length > 0 ? $"{s.Key} → {s.Value}" : s.Key)])}");
        }

        output.WriteLine($"Why       {rule.Message}");
        output.WriteLine($"Fix       {rule.Fix}");
        output.WriteLine(explanation.Clause is { } clause ? $"Clause    “{Cut(clause.Quote)}” ({clause.Document}, {clause.Section})" : "Clause    none of the guidance’s: our default");
        Examples(output, "Finds", rule.Fires);
        Examples(output, "Lets be", rule.Silent);
        output.WriteLine($"From      {string.Join("; ", [.. rule.Sources, rule.Place])}");
    }

    private static string Severity(RuleDefinition rule) => rule switch
    {
        { Off: true } => "off",
        { Windows.Count: > 0 } => $"{Low(rule.Severity)}; {string.Join(", ", rule.Windows.Select(w => string.Create(CultureInfo.InvariantCulture, $"{Low(w.Severity)} from {w.From:yyyy-MM-dd} to {w.To:yyyy-MM-dd}")))}",
        { Doubt: > 0 } => $"{Low(rule.Severity)}; advice where the draft as a whole reads harmless",
        _ => Low(rule.Severity),
    };

    private static string Scope(RuleDefinition rule)
    {
        List<string> parts = [rule.Accounts.Count == 0 ? "for every account" : "for " + string.Join(" and ", rule.Accounts.Select(Low)) + " accounts"];
        if (rule.Replies is { } replies)
        {
            parts.Add(replies ? "in replies only" : "not in replies");
        }

        if (rule.Platforms.Count > 0)
        {
            parts.Add("on " + string.Join(", ", rule.Platforms.Select(Low)));
        }

        return string.Join(", ", parts);
    }

    private static string Kind(RuleDefinition rule) => rule.Kind switch
    {
        "existence" => "words that stand in the draft",
        "substitution" => "words that have a better one",
        "occurrence" => "too many of one thing",
        "conditional" => "one thing without the other that belongs to it",
        "window" => "words that matter more at some times",
        "register" => "what the register of embargoes names",
        "combination" => "several things that together point to one person or thing",
        "identifiers" => "numbers and contact details, by shape, check digit and the words around",
        "named_person" => "a name beside what says that we looked after them",
        "likeness" => "drafts that as a whole read like labelled ones of this category, where that is sure",
        _ => rule.Kind.Replace('_', ' '),
    };

    private static string Name(string phrases) => phrases.Replace('_', ' ');

    private static string Some(IReadOnlyList<string> phrases) =>
        string.Join(" · ", phrases.Take(MostPhrases).Select(Cut)) + (phrases.Count > MostPhrases ? $" · and {phrases.Count - MostPhrases} more" : "");

    private static void Examples(TextWriter output, string title, IReadOnlyList<RuleExample> examples)
    {
        foreach (var example in examples)
        {
            output.WriteLine($"{title,-9} “{Cut(example.Draft.Text.ReplaceLineEndings(" "))}”");
        }
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest].TrimEnd() + "…";

    private static string Low<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
