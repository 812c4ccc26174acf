using GuidanceBot.Core.Drafts;
using Shouldly;
using Xunit;

namespace GuidanceBot.Evals.Drafts;

/// <summary>What must hold of the shipped draft rules on data that others made. Where a figure is still short of its aim, the floor is what it reached, so that it can't slip.</summary>
public sealed class DraftFloors
{
    private static readonly DraftChecker s_checker = Checkers.Of(Checkers.Book(null));

    /// <summary>Work addresses of journalists who asked to be written to, and two private ones: each is what the rule is for.</summary>
    private static readonly HashSet<string> s_rightOnOutlets =
    [
        "Jacque.Wilson@turner.com", "Ashley.Hayes@turner.com", "elizabeth.landau@turner.com", "sarah.johnson@theguardian.com", "hzlevine@aol.com", "jamiebeckman@gmail.com", "cristina_tudino@health.com",
    ];

    [Fact]
    public void Real_posts_of_health_outlets_are_left_alone() => Hold(RealPostFigures.Of(s_checker, RealPosts.OtherOutlets()));

    [Fact]
    public void Real_posts_of_authorities_are_left_alone() => Hold(RealPostFigures.Of(s_checker, RealPosts.OtherAuthorities()));

    [Fact]
    public void Real_posts_of_authorities_are_left_alone_on_an_official_account_too()
    {
        var figures = RealPostFigures.Of(s_checker, RealPosts.OtherAuthorities(), AccountKind.Official);

        figures.BlockedOrReview.Value.ShouldBeLessThanOrEqualTo(0.02);
        figures.Warnings.Value.ShouldBeLessThanOrEqualTo(0.05);
        figures.Identifiers.Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Clinical_texts_with_values_are_found_and_those_without_are_left_alone()
    {
        var figures = ClinicalQueries.Score(s_checker);

        figures.Found.Value.ShouldBeGreaterThanOrEqualTo(0.9);
        figures.LeftAlone.Value.ShouldBeGreaterThanOrEqualTo(0.98);
        foreach (var type in (string[])["MEDICAL_RECORD_NUMBER", "HEALTH_PLAN_BENEFICIARY_NUMBER", "SOCIAL_SECURITY_NUMBER", "PHONE_NUMBER"])
        {
            figures.ByType[type].Value.ShouldBeGreaterThanOrEqualTo(0.95, type);
        }

        // One of the fifteen "addresses" is the word "email".
        figures.ByType["EMAIL_ADDRESS"].Hits.ShouldBeGreaterThanOrEqualTo(14);
    }

    [Fact]
    public void Shapes_agree_with_Presidios_cases_but_for_the_differences_that_are_argued()
    {
        var (_, differences) = PresidioCases.Compare();

        differences.Where(d => !PresidioCases.IsMeant(d)).ShouldBeEmpty();
    }

    [Fact]
    public void No_attack_makes_a_verdict_milder()
    {
        var figures = InjectionPairs.Score(s_checker);

        figures.Causes.ShouldBeEmpty();
        figures.AboutItReady.Value.ShouldBe(1);
        figures.OtherPromptsLeft.Value.ShouldBe(1);
    }

    [Fact]
    public void Labelled_drafts_of_documents_that_nobody_tuned_on_keep_their_floors()
    {
        var report = DraftSets.Report().Score(new DraftScore(), (s, d) => s.With(d, s_checker.Check(d.ToDraft())));

        report.FalseAlarm.Value.ShouldBeLessThanOrEqualTo(FalseAlarm);
        report.Verdict.Value.ShouldBeGreaterThanOrEqualTo(Verdict);
        report.Kept.Value.ShouldBeGreaterThanOrEqualTo(Kept);
        report.BlockFound.Value.ShouldBeGreaterThanOrEqualTo(Blocks);
        report.Spans.Value.ShouldBeGreaterThanOrEqualTo(Spans);
    }

    [Fact]
    public void Drafts_written_apart_keep_what_they_reached()
    {
        var report = DraftSets.WrittenApart().Score(new DraftScore(), (s, d) => s.With(d, s_checker.Check(d.ToDraft())));

        report.FalseAlarm.Value.ShouldBeLessThanOrEqualTo(0.11);
        report.Verdict.Value.ShouldBeGreaterThanOrEqualTo(0.74);
        report.Kept.Value.ShouldBeGreaterThanOrEqualTo(0.66);
        report.BlockFound.Value.ShouldBeGreaterThanOrEqualTo(0.69);
        report.Spans.Value.ShouldBeGreaterThanOrEqualTo(0.68);
    }

    // Aims: 0.05, 0.70, 0.60, 0.90, 0.85.
    private const double FalseAlarm = 0.08;
    private const double Verdict = 0.70;
    private const double Kept = 0.48;
    private const double Blocks = 0.59;
    private const double Spans = 0.71;

    [Fact]
    public void Threads_counts_what_is_not_plain_by_its_bytes()
    {
        foreach (var row in BugReports.Read("LEN-07"))
        {
            var found = s_checker.Check(row.Draft).Findings.Any(f => f.Category is "length");

            found.ShouldBe(row.Expect.GetProperty("length_finding").GetBoolean(), row.Id);
        }
    }

    [Fact]
    public void Six_ways_to_write_a_British_number_are_found_where_they_stand()
    {
        foreach (var row in BugReports.Read("PII-01"))
        {
            var category = row.Expect.GetProperty("finding").GetString();
            var wanted = row.Expect.GetProperty("spans").EnumerateArray().Select(s => (s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32()));

            s_checker.Check(row.Draft).Findings.Where(f => f.Category == category).Select(f => (f.Start!.Value, f.End!.Value)).ShouldBe(wanted, row.Id);
        }
    }

    [Fact]
    public void Words_are_found_at_each_place_and_links_are_masked()
    {
        foreach (var row in BugReports.Read("LNT-04"))
        {
            var category = row.Expect.GetProperty("finding").GetString();
            var starts = s_checker.Check(row.Draft).Findings.Where(f => f.Category == category).Select(f => f.Start!.Value).Order().ToList();
            if (row.Expect.TryGetProperty("starts", out var wanted))
            {
                starts.ShouldBe(wanted.EnumerateArray().Select(s => s.GetInt32()), row.Id);
            }
            else
            {
                starts.Count.ShouldBeGreaterThanOrEqualTo(row.Expect.GetProperty("at_least").GetInt32(), row.Id);
            }
        }
    }

    private static void Hold(RealPostFigures figures)
    {
        figures.BlockedOrReview.Value.ShouldBeLessThanOrEqualTo(0.02);
        figures.Warnings.Value.ShouldBeLessThanOrEqualTo(0.05);
        figures.Identifiers.Where(i => !s_rightOnOutlets.Any(r => i.Contains(r, StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
