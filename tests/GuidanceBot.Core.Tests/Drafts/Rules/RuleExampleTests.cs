using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Rules;

/// <summary>What the rules' files say of themselves holds: every example that fires, and every one that doesn't.</summary>
public sealed class RuleExampleTests
{
    private static readonly DraftChecker s_checker = DraftChecker.Shipped(TimeProvider.System);

    [Fact]
    public void Every_rule_finds_what_its_file_says_that_it_finds()
    {
        var wrong = Examples(r => r.Fires).Where(e => !Found(e).Any(f => Covers(f, e.Example.Span))).Select(Say).ToList();

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public void Every_rule_lets_be_what_its_file_says_that_it_lets_be()
    {
        var wrong = Examples(r => r.Silent).Where(e => Found(e).Any()).Select(Say).ToList();

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public void Every_rule_says_why_and_what_to_do()
    {
        var wrong = RuleBook.Shipped.Definitions.Where(d => d.Title.Length == 0 || d.Fix.Length == 0 || d.Message.Length == 0).Select(d => d.Id);

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(RuleDefinition Rule, RuleExample Example)> Examples(Func<RuleDefinition, IReadOnlyList<RuleExample>> of) =>
        RuleBook.Shipped.Definitions.Where(d => !d.Off).SelectMany(d => of(d).Select(e => (d, e)));

    /// <summary>Two rules of one category on the same words are one finding; the other rule's counts for an example that fires.</summary>
    private static IEnumerable<Finding> Found((RuleDefinition Rule, RuleExample Example) e) =>
        s_checker.Check(Spoken(e.Rule, e.Example.Draft), GuidanceSet.Empty).Findings.Where(f => f.Rule == e.Rule.Id || (f.Category == e.Rule.Category && e.Rule.Fires.Contains(e.Example)));

    /// <summary>An example that names no account or reply is of the kind that the rule speaks to.</summary>
    private static Draft Spoken(RuleDefinition rule, Draft draft) => draft with
    {
        Account = draft.Account ?? (rule.Accounts.Count > 0 ? rule.Accounts[0] : null),
        IsReply = draft.IsReply || rule.Replies == true,
    };

    private static bool Covers(Finding finding, string? span) => span is null || (finding.Span?.Contains(span, StringComparison.Ordinal) ?? false);

    private static string Say((RuleDefinition Rule, RuleExample Example) e) => $"{e.Rule.Id}: {e.Example.Draft.Text}";
}
