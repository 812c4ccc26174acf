using GuidanceBot.Core.Events;
using System.Text;
using GuidanceBot.Core.Guidance.Lint;
using GuidanceBot.Core.Tests.Questions;
using GuidanceBot.Documents.Markdown;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Guidance.Lint;

/// <summary>Each rule finds what it is for, on its line, and leaves good guidance alone.</summary>
public sealed class GuidanceLintTests
{
    private const string Front = "---\nowner: Comms\ncontact: comms@x.example\neffective: 2026-01-01\nexpires: 2027-01-01\n---\n\n# Guidance\n\n";
    private const int FirstLine = 10;

    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void An_events_file_is_not_asked_for_an_owner_or_for_every_topic() =>
        GuidanceLint.Check(EventFile.Read("week.yaml", "name: Kidney Week\nfrom: 2026-12-04\nto: 2026-12-06\nphotos: You may post the stage.\n").Document, Today).Findings.ShouldBeEmpty();

    [Fact]
    public void The_sample_guidance_is_clean() =>
        GuidanceLint.Check(TestEngine.Sample.Documents[0], Today).Findings.ShouldBeEmpty();

    [Fact]
    public void A_bare_no_is_found_with_wording_to_start_from()
    {
        var found = Found("bare-no", "Never post pictures of the building.");
        found.Line.ShouldBe(FirstLine);
        found.Message.ShouldContain("Never post pictures of the building");
        found.StartFrom!.ShouldContain("ask Comms first");
    }

    [Theory]
    [InlineData("Staff must never speak to the press.")]
    [InlineData("Do not contact the journalist.")]
    [InlineData("You can't write to the newspapers.")]
    public void Whom_one_must_not_speak_to_is_nobody_to_ask(string text) => Rules(text).ShouldContain("bare-no");

    [Fact]
    public void Another_ban_beside_it_is_no_way() => Rules("Never post pictures of the building.\n\nStaff must never smoke in pictures.").Count(r => r == "bare-no").ShouldBe(2);

    [Theory]
    [InlineData("Never post pictures of the building, unless the press officer agrees.")]
    [InlineData("Never post pictures of the building. The garden is fine.")]
    [InlineData("Never post pictures of the building. Use the picture library instead.")]
    [InlineData("Never post pictures of the building. If you need one, ask the comms desk.")]
    public void A_no_with_a_way_is_not_bare(string text) => Rules(text).ShouldNotContain("bare-no");

    [Theory]
    [InlineData("Staff must not post anything negative about the organisation.")]
    [InlineData("Do not discuss working conditions online. Ask the comms desk if unsure.")]
    [InlineData("Staff may not speak to the press.")]
    [InlineData("Never bring the trust into disrepute.")]
    [InlineData("Do not criticise the hospital or its managers on social media.")]
    public void A_ban_wide_enough_to_silence_concerns_is_found(string text) =>
        Found("silences-concerns", text).StartFrom!.ShouldContain("Nothing in this guidance stops you from raising a concern");

    [Theory]
    [InlineData("Staff must not post anything negative about the organisation. Nothing in this policy stops anyone from raising a concern about safety.")]
    [InlineData("Do not swear at people.")]
    [InlineData("You may attend if the candidate's name does not come up during the discussion.")]
    [InlineData("Talk to the press with the press officer's help.")]
    public void Protected_or_narrow_bans_are_left_alone(string text) => Rules(text).ShouldNotContain("silences-concerns");

    [Fact]
    public void Leave_without_a_giver_is_found() => Found("undefined-approver", "You may film in the lobby only with prior written permission.").Message.ShouldContain("whose leave");

    [Theory]
    [InlineData("You may film in the lobby only with the written permission of the comms lead.")]
    [InlineData("You may post a photo of a colleague only with their permission.")]
    public void Leave_with_a_giver_is_left_alone(string text) => Rules(text).ShouldNotContain("undefined-approver");

    [Fact]
    public void A_contradiction_names_the_other_line()
    {
        var found = Found("contradiction", "Staff may share conference slides on personal accounts.\n\n## Other\n\nStaff must never share conference slides on personal accounts. Ask the comms desk.");
        found.Line.ShouldBe(FirstLine + 4);
        found.Message.ShouldContain($"line {FirstLine}");
    }

    [Fact]
    public void A_heading_that_comes_twice_is_found() =>
        Found("duplicate-heading", "## Photos\n\nYou may post photos.\n\n## Slides\n\nYou may post slides.\n\n## Photos\n\nYou may post more photos.").Line.ShouldBe(FirstLine + 10);

    [Fact]
    public void What_is_too_long_to_read_or_quote_is_found()
    {
        var long61 = "You may post " + string.Join(' ', Enumerable.Repeat("nice", 58)) + " pictures.";
        Rules(long61).ShouldContain("long-sentence");
        Rules(string.Join(' ', Enumerable.Repeat("You may post nice pictures of it.", 20))).ShouldContain("long-clause");
        Rules("You may post pictures.").ShouldNotContain("long-sentence");
    }

    [Theory]
    [InlineData("# G\n\nYou may share slides with friends.\n", "no-owner no-contact no-effective no-expires")]
    [InlineData("---\nexpires: 2026-11-26\n---\n\n# G\n\nYou may share slides with friends.\n", "expired")]
    [InlineData("---\nreview_by: 2026-11-26\n---\n\n# G\n\nYou may share slides with friends.\n", "review-overdue")]
    public void What_a_document_leaves_unsaid_of_itself_is_found(string markdown, string rules)
    {
        var found = Check(markdown).Findings.Select(f => f.Rule).ToArray();
        foreach (var rule in rules.Split(' '))
        {
            found.ShouldContain(rule);
        }
    }

    [Fact]
    public void Common_topics_without_a_clause_are_named_with_a_question()
    {
        var report = Check(Front + "You may share slides.\n");
        report.Coverage.Single(c => c.Topic == "Slides and posters").IsCovered.ShouldBeTrue();
        report.Coverage.Single(c => c.Topic == "Patients' privacy").IsCovered.ShouldBeFalse();
        report.Findings.Where(f => f.Rule == "no-clause").ShouldContain(f => f.Message.Contains("Can I post about a patient", StringComparison.Ordinal));
    }

    private static LintFinding Found(string rule, string text)
    {
        var findings = Check(Front + text + "\n").Findings;
        findings.Select(f => f.Rule).ShouldContain(rule);
        return findings.First(f => f.Rule == rule);
    }

    private static IEnumerable<string> Rules(string text) => Check(Front + text + "\n").Findings.Select(f => f.Rule);

    private static LintReport Check(string markdown) => GuidanceLint.Check(new MarkdownReader().Read("g.md", Encoding.UTF8.GetBytes(markdown)), Today);
}
