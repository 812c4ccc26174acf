using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Rules;

/// <summary>An organisation's own YAML: each kind of check, switching, retuning, and mistakes told with file, line and reason.</summary>
public sealed class OrganisationRuleTests
{
    private const string Own =
        """
        rules:
          - id: OWN-NAME
            category: own_brand
            kind: substitution
            severity: warn
            title: Our old name
            message: We changed it in May.
            fix: Use the new one.
            swap:
              "larch trust": "Larch Foundation"
          - id: OWN-CODE
            category: own_code
            kind: existence
            severity: block
            title: A project's code name
            message: It isn't public.
            fix: Take it out.
            look_for: ["project osprey"]
            regex: ["\\bOSP-[0-9]{4}\\b"]
            unless_after: [bird, nest]
          - id: OWN-TAGS
            category: hashtag_count
            kind: occurrence
            severity: warn
            title: One hashtag is enough for us
            message: House style.
            fix: Keep one.
            count: hashtags
            most: "1"
          - id: OWN-RAFFLE
            category: fundraising
            kind: conditional
            severity: block
            title: A raffle names its promoter
            message: The law wants it.
            fix: Add who runs it.
            when: [raffle, "prize draw"]
            with: ["promoted by"]
          - id: OWN-MAYOR
            category: political
            kind: window
            severity: advice
            title: The mayor, before the vote
            message: Purdah.
            fix: Leave the office out.
            look_for: [mayor]
            windows: [{from: 2026-04-01, to: 2026-05-07, severity: review}]
        public_contacts: ["020 7946 0958", "@larch.example"]
        embargoes:
          - {name: The fluids trial, phrases: ["fluids trial", "FLU-2"], lifts: 2026-05-09T00:01:00Z}
          - {name: The new wing, phrases: ["north wing"]}
        """;

    private static readonly DateTimeOffset s_april = new(2026, 4, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_better_word_is_offered_with_the_capital_that_it_needs()
    {
        var finding = Check("Larch Trust opens on Monday.").ShouldHaveSingleItem();

        finding.Rule.ShouldBe("OWN-NAME");
        finding.Replacement.ShouldBe("Larch Foundation");
        finding.Span.ShouldBe("Larch Trust");
    }

    [Theory]
    [InlineData("Project Osprey starts soon.", "Project Osprey")]
    [InlineData("See OSP-1234 for more.", "OSP-1234")]
    public void Words_and_patterns_of_its_own_are_found(string text, string span) => Check(text).ShouldContain(f => f.Rule == "OWN-CODE" && f.Span == span && f.Severity == Severity.Block);

    [Fact]
    public void A_word_beside_them_takes_them_back() => Check("Project osprey nest cam is live.").ShouldNotContain(f => f.Rule == "OWN-CODE");

    [Fact]
    public void Too_many_are_counted()
    {
        Check("Open day #one").ShouldNotContain(f => f.Rule == "OWN-TAGS");
        Check("Open day #one #two").ShouldContain(f => f.Rule == "OWN-TAGS");
    }

    [Fact]
    public void One_thing_needs_another()
    {
        Check("Win a hamper in our raffle.").ShouldContain(f => f.Rule == "OWN-RAFFLE");
        Check("Win a hamper in our raffle, promoted by the Friends.").ShouldNotContain(f => f.Rule == "OWN-RAFFLE");
    }

    [Fact]
    public void A_window_of_dates_makes_it_matter_more()
    {
        Check("The mayor came by.", now: s_april).Single(f => f.Rule == "OWN-MAYOR").Severity.ShouldBe(Severity.Review);
        Check("The mayor came by.", now: s_april.AddMonths(2)).Single(f => f.Rule == "OWN-MAYOR").Severity.ShouldBe(Severity.Advice);
    }

    [Fact]
    public void The_register_holds_back_until_its_hour()
    {
        Check("The fluids trial is in.", now: s_april).ShouldContain(f => f.Category == "embargo" && f.Severity == Severity.Block && f.Span == "fluids trial");
        Check("The fluids trial is in.", now: s_april.AddMonths(2)).ShouldNotContain(f => f.Category == "embargo");
        Check("Look at our north wing!", now: s_april.AddMonths(2)).ShouldContain(f => f.Category == "embargo" && f.Severity == Severity.Review);
    }

    [Fact]
    public void Its_public_contacts_are_no_findings()
    {
        Check("Ring Sam on 020 7946 0958 or write to sam.jones@larch.example, please.").ShouldNotContain(f => f.Category == "contact_detail");
        Check("Ring Sam on 020 7946 0959, please.").ShouldContain(f => f.Category == "contact_detail");
    }

    [Fact]
    public void A_known_rule_can_be_switched_off_and_retuned()
    {
        const string tune = "rules:\n  - {id: CLAIM, off: true}\n  - {id: INCL, severity: block}\n";
        var checker = Checker(tune);

        checker.Check(new Draft { Text = "This tea cures cancer, guaranteed." }, GuidanceSet.Empty).Findings.ShouldNotContain(f => f.Rule == "CLAIM");
        checker.Check(new Draft { Text = "He is wheelchair bound." }, GuidanceSet.Empty).Findings.ShouldContain(f => f.Rule == "INCL" && f.Severity == Severity.Block);
    }

    [Theory]
    [InlineData("rules:\n  - id: A\n    category: x\n    kind: existance\n    title: t\n    message: m\n    fix: f\n", 2, "existance")]
    [InlineData("rules:\n  - id: A\n    kind: existence\n", 2, "category")]
    [InlineData("rules:\n  - id: CLAIM\n    severity: fatal\n", 3, "fatal")]
    [InlineData("rules:\n  - id: CLAIM\n    colour: red\n", 3, "colour")]
    [InlineData("rules:\n  - id: CLAIM\n    look_for: [\"(open\"]\n", 2, "CLAIM")]
    [InlineData("rules:\n  - id: INCL\n    windows: [{from: 2026-05-01, to: 2026-04-01}]\n", 3, "window")]
    [InlineData("rules: [\n", 2, "YAML")]
    [InlineData("embargoes:\n  - {name: x}\n", 2, "embargo")]
    [InlineData("rules:\n  - id: A\n    category: x\n    kind: existence\n    title: t\n    message: m\n    fix: f\n    regex: [\"(?<=a)b\"]\n", 2, "A")]
    public void A_mistake_is_told_with_file_line_and_reason(string yaml, int line, string reason)
    {
        var (book, problems) = RuleBook.With([new RuleFile("own.yml", yaml)]);

        book.ShouldBeNull();
        problems[0].File.ShouldBe("own.yml");
        problems[0].Line.ShouldBe(line);
        problems[0].Reason.ShouldContain(reason);
    }

    private static IReadOnlyList<Finding> Check(string text, DateTimeOffset? now = null) => Checker(Own).Check(new Draft { Text = text, Now = now ?? s_april }, GuidanceSet.Empty).Findings;

    private static DraftChecker Checker(string yaml)
    {
        var (book, problems) = RuleBook.With([new RuleFile("own.yml", yaml)]);
        return new DraftChecker(book ?? throw new InvalidOperationException(string.Join("; ", problems)), new KeywordRuleClauses(), _ => DraftRegisters.Empty, TimeProvider.System);
    }
}
