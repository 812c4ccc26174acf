using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests.Commands;

/// <summary><c>check</c> at a terminal: rules explained, rules of one's own, sentences that read well.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public async Task A_rule_explains_itself()
    {
        var (exit, output, error) = await Terminal.RunAsync(null, "check", "--explain", "claim");

        exit.ShouldBe(0, error);
        output.ShouldStartWith("CLAIM: ");
        foreach (var part in (string[])["Severity", "Looks for", "Why", "Fix", "Clause", "Finds", "Lets be"])
        {
            output.ShouldContain(part);
        }
    }

    [Fact]
    public async Task A_rule_that_is_not_there_ends_with_2_and_names_those_that_are()
    {
        var (exit, output, error) = await Terminal.RunAsync(null, "check", "--explain", "NO-SUCH");

        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("CLAIM");
    }

    [Fact]
    public async Task Rules_of_ones_own_are_used_and_a_mistake_in_them_ends_with_2_its_file_and_its_line()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var good = Path.Combine(folder, "good.yml");
        var bad = Path.Combine(folder, "bad.yml");
        await File.WriteAllTextAsync(good, "rules:\n  - {id: OWN, category: own, kind: existence, severity: block, title: A code name, message: It is secret., fix: Take it out., look_for: [osprey]}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(bad, "rules:\n  - id: OWN\n    category: own\n    kind: existance\n    title: t\n    message: m\n    fix: f\n", TestContext.Current.CancellationToken);

        var (found, output, _) = await Terminal.RunAsync("The osprey has landed.", "check", "--rules", good);
        var (wrong, _, error) = await Terminal.RunAsync("The osprey has landed.", "check", "--rules", bad);
        Directory.Delete(folder, recursive: true);

        found.ShouldBe(1);
        output.ShouldContain("1:5 block OWN A code name. It is secret. Take it out.");
        wrong.ShouldBe(2);
        error.ShouldContain("bad.yml:2: OWN: there is no kind 'existance'");
    }

    [Fact]
    public async Task A_title_that_asks_keeps_its_question_mark_alone()
    {
        var (_, output, _) = await Terminal.RunAsync("MYTH or not, 73% of people like tea", "check", "--account", "official");

        output.ShouldNotContain("?.");
        output.ShouldNotContain("..");
    }

    [Fact]
    public async Task Advice_for_one_person_is_found_where_the_terminal_is_told_that_it_answers_somebody()
    {
        const string Advice = "You can stop the tablets and double the other one, you'll be fine.";

        var (posted, _, _) = await Terminal.RunAsync(Advice, "check", "--account", "personal");
        var (replied, output, _) = await Terminal.RunAsync(Advice, "check", "--account", "personal", "--reply");

        posted.ShouldBe(0);
        replied.ShouldBe(1);
        output.ShouldContain("review MEDADVICE");
    }

    [Fact]
    public async Task The_length_is_told_in_characters_as_the_platform_counts_them()
    {
        var (_, output, _) = await Terminal.RunAsync("Open day on Saturday 👩‍⚕️", "check", "--platform", "x");

        output.ShouldEndWith("23 of 280 characters, as X counts them" + Environment.NewLine);
    }
}
