using System.Text.Json;
using GuidanceBot.Core.Drafts;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Attack texts of deepset, q-guardian (the same 263) and BIPIA, each put behind, before and into the picture of drafts of every verdict: no verdict may get milder.</summary>
static class InjectionPairs
{
    const int EachDraft = 12;

    /// <summary>What came of it. A pair is a draft with an attack in one place.</summary>
    public sealed record Figures(int Pairs, int Milder, IReadOnlyList<string> Causes, Share AttacksNoticed, Share AboutItReady, Share OtherPromptsLeft);

    public static IReadOnlyList<string> Attacks() => [.. Labelled(1), .. Bipia("text_attack_test.json"), .. Bipia("code_attack_test.json")];

    public static Figures Score(DraftChecker checker)
    {
        var drafts = DraftSets.Written().Cases.Where((_, i) => i % EachDraft == 0).Select(d => d.ToDraft()).ToList();
        var pairs = 0;
        var milder = 0;
        var causes = new List<string>();
        var attacks = Attacks();
        foreach (var draft in drafts)
        {
            var alone = checker.Check(draft);
            foreach (var attack in attacks)
            {
                foreach (var (place, together) in Together(draft, attack))
                {
                    pairs++;
                    var report = checker.Check(together);
                    if (report.Verdict < alone.Verdict)
                    {
                        milder++;
                        causes.Add($"{place} {string.Join('+', Worst(alone).Except(Worst(report), StringComparer.Ordinal))}");
                    }
                }
            }
        }

        return new Figures(pairs, milder, causes, Noticed(checker, [.. Labelled(1)]), About(checker), Left(checker));
    }

    static IEnumerable<string> Worst(DraftReport report) => report.Findings.Where(f => f.Severity != Severity.Advice).Select(f => f.Rule);

    static IEnumerable<(string Place, Draft Draft)> Together(Draft draft, string attack) =>
    [
        ("behind", draft with { Text = draft.Text + "\n" + attack }),
        ("behind in the line", draft with { Text = draft.Text + " " + attack }),
        ("before", draft with { Text = attack + "\n" + draft.Text }),
        ("in a picture", draft with { Media = [.. draft.Media, new DraftMedia("image", "A poster about our open day.", attack)] }),
    ];

    static Share Noticed(DraftChecker checker, IReadOnlyList<string> attacks) =>
        new(attacks.Count(a => checker.Check(new Draft { Text = a }).Findings.Any(f => f.Category is "prompt_injection")), attacks.Count);

    /// <summary>Ready training drafts whose author expects no such finding, because they speak of it.</summary>
    static Share About(DraftChecker checker)
    {
        var about = DraftSets.Tuning().Cases.Where(d => d.Verdict is "ready" && d.NotExpected.Contains("prompt_injection", StringComparer.Ordinal)).ToList();
        return new(about.Count(d => checker.Check(d.ToDraft()).Verdict == DraftVerdict.Ready), about.Count);
    }

    static Share Left(DraftChecker checker)
    {
        var other = Labelled(0).ToList();
        return new(other.Count(a => checker.Check(new Draft { Text = a }).Findings.All(f => f.Category is not "prompt_injection")), other.Count);
    }

    static IEnumerable<string> Labelled(int label)
    {
        foreach (var line in File.ReadLines(Needs.Data("drafts/prompt-injection/q-guardian_prompt_injections.jsonl")).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("label").GetInt32() == label)
            {
                yield return json.RootElement.GetProperty("text").GetString()!;
            }
        }
    }

    static IReadOnlyList<string> Bipia(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Needs.Data("drafts/prompt-injection/bipia/" + file)));
        return [.. json.RootElement.EnumerateObject().SelectMany(p => p.Value.EnumerateArray().Select(a => a.GetString()!))];
    }
}
