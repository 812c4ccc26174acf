using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Everything that is measured of the draft rules beside the labelled drafts: <c>GuidanceBot.Evals -- drafts --public</c>.</summary>
static class DraftTable
{
    public static void Print(DraftChecker checker, TextWriter output)
    {
        foreach (var (name, posts) in ((string, IReadOnlyList<string>)[])[("outlets", RealPosts.OtherOutlets()), ("authorities", RealPosts.OtherAuthorities())])
        {
            foreach (var account in (AccountKind?[])[null, AccountKind.Official])
            {
                var figures = RealPostFigures.Of(checker, posts, account);
                output.WriteLine($"real posts, {name}, account {account?.ToString() ?? "not said"}: {figures.Posts}");
                output.WriteLine($"  block or review        {figures.BlockedOrReview}");
                output.WriteLine($"  warn                   {figures.Warnings}");
                output.WriteLine($"  identifiers            {figures.Identifiers.Count}: {string.Join("; ", figures.Identifiers.GroupBy(i => i, StringComparer.Ordinal).Select(g => $"{g.Key} x{g.Count()}"))}");
            }
        }

        var clinical = ClinicalQueries.Score(checker);
        output.WriteLine("clinical queries");
        output.WriteLine($"  texts with values found {clinical.Found}");
        output.WriteLine($"  texts without left alone {clinical.LeftAlone}");
        foreach (var (type, share) in clinical.ByType)
        {
            output.WriteLine($"    {type,-32} {share}");
        }

        foreach (var missed in ClinicalQueries.MissedNumbers(checker))
        {
            output.WriteLine($"    missed: {missed}");
        }

        var (agreed, differences) = PresidioCases.Compare();
        output.WriteLine("presidio recognizer cases");
        foreach (var (kind, share) in agreed)
        {
            output.WriteLine($"    {kind,-32} {share.Hits}/{share.All}");
        }

        foreach (var d in differences)
        {
            output.WriteLine($"    differs: {d.Kind} '{d.Text}' theirs [{d.Theirs}] ours [{d.Ours}]");
        }

        var injection = InjectionPairs.Score(checker);
        foreach (var cause in injection.Causes.GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"    milder: {cause.Key} x{cause.Count()}");
        }

        output.WriteLine($"injection: {injection.Milder} of {injection.Pairs} pairs milder; attacks noticed {injection.AttacksNoticed}; posts about it ready {injection.AboutItReady}; other prompts left alone {injection.OtherPromptsLeft}");
    }
}
