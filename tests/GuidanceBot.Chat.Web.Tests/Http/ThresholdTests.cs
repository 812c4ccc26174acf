using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Reliability;
using GuidanceBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>How sure the bot must be: measured on what comms decided, changed by a lead alone, and by nothing else than what was proposed.</summary>
public sealed class ThresholdTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_applies_a_proposal_and_goes_back_and_both_stand_in_the_history()
    {
        await using var bot = await RunningBot.StartAsync();
        await MeasuredAsync(bot, thresholds: 0);
        using var lead = new PageClient(bot);
        await lead.OpenAsync("/desk");
        await lead.FollowAsync("How sure it must be");
        await lead.ShouldComeAsync("more careful: 2 wrong of 30 said");
        lead.Page.ShouldContain("9 wrong of 40 said");
        lead.Page.ShouldContain("the shipped certainties hold");
        lead.Page.ShouldContain("Not quite");

        // What isn't proposed can't be applied, whatever a press brings.
        await lead.SendAsync("/desk/sure", multipart: false, ("press", "thresholds.apply:thresholds:0:2"));
        lead.Status.ShouldBe(HttpStatusCode.Conflict);
        await lead.SendAsync("/desk/sure", multipart: false, ("press", "thresholds.apply:thresholds:0:9"));
        lead.Status.ShouldBe(HttpStatusCode.Conflict);
        (await bot.Get<ThresholdBook>().CurrentAsync(Cancel)).ShouldBe((null, 0));

        await lead.SendAsync("/desk/sure", multipart: false, ("press", "thresholds.apply:thresholds:0:1"));
        await lead.ShouldComeAsync("“Yes” and “Yes, if”: said from a certainty of 0.84 on, before from 0.78.");
        lead.Page.ShouldContain("wrong 2 of 30 said, before 9 of 40; right but held back 5 of 33, before 2 of 33");
        lead.Page.ShouldContain("by you");
        (await bot.Get<ThresholdBook>().CurrentAsync(Cancel)).ShouldBe((new AppliedThresholds(0.84, 0.7, 0.75, "models"), 1));

        // The figures are of what held before: nothing more is applied on their ground.
        lead.Page.ShouldContain("What holds has changed since.");
        lead.Html.ShouldNotContain("thresholds.apply");
        await lead.SendAsync("/desk/sure", multipart: false, ("press", "thresholds.apply:thresholds:1:1"));
        lead.Page.ShouldContain("That isn’t what was measured last.");

        await lead.SendAsync("/desk/sure", multipart: false, ("press", "thresholds.shipped:thresholds:1:"));
        await lead.ShouldComeAsync("The shipped certainties hold again.");
        (await bot.Get<ThresholdBook>().CurrentAsync(Cancel)).ShouldBe((null, 2));
    }

    [Theory]
    [InlineData(Roles.Staff, false)]
    [InlineData(Roles.Admin, false)]
    [InlineData(Roles.Reviewer, false)]
    [InlineData(Roles.Reviewer | Roles.Lead, true)]
    public async Task Only_leads_see_and_change_it(Roles role, bool may)
    {
        await using var bot = await RunningBot.StartAsync(s => s.AddSingleton<IRoles>(new FixedRoles(role)));
        await MeasuredAsync(bot, thresholds: 0);
        using var person = new PageClient(bot);
        await person.OpenAsync("/");
        await person.OpenAsync("/desk/sure");
        (person.Status == HttpStatusCode.OK).ShouldBe(may);
        foreach (var path in (List<string>)["/desk/sure", "/act"])
        {
            await person.OpenAsync("/");
            await person.SendAsync(path, multipart: false, ("press", "thresholds.apply:thresholds:0:1"));
        }

        ((await bot.Get<ThresholdBook>().CurrentAsync(Cancel)).Version > 0).ShouldBe(may);
    }

    [Fact]
    public async Task A_question_that_comms_decided_is_measured_by_the_models_that_ship()
    {
        await using var bot = await RunningBot.StartAsShippedAsync(Path.Combine(Repository.Root, "src/GuidanceBot.Host/Sample/guidance.md"), Cancel);
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/");
        await asker.SayAsync("can i tweet a slide from a talk?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync();

        using var lead = new PageClient(bot);
        await lead.OpenAsync("/desk/sure");
        await lead.ShouldComeAsync("Not yet.");
        await lead.OpenUntilAsync("/desk/Q-1", "Q-1");
        await lead.PressAsync("Claim");
        await lead.OpenUntilAsync("/desk/Q-1", "Your decision");
        await lead.SendAsync("/desk/act", multipart: false, ("press", lead.Press("case.answer.submit")), ("answer.verdict", "no"), ("answer.answer", "Not this one."), ("answer.way_to_yes", "Ask the speaker first."));
        await lead.OpenUntilAsync("/desk/Q-1", "Keep as a decision");

        await lead.OpenAsync("/desk/sure");
        await lead.SendAsync("/desk/sure", multipart: false, ("press", "thresholds.measure:thresholds:0:"));
        await bot.Get<ReliabilityRun>().WaitAsync();
        await lead.OpenAsync("/desk/sure");
        await lead.ShouldComeAsync("1 question that comms decided with a verdict");
        lead.Page.ShouldContain("1 wrong of 1 said");
        lead.Page.ShouldContain("No proposal: it takes 10 that were said to ask for more care");
        lead.Page.ShouldNotContain("tweet a slide");
    }

    internal static async Task MeasuredAsync(RunningBot bot, int thresholds) => (await bot.Get<ThresholdBook>().KeepAsync(
        new Measured
        {
            At = TimeProvider.System.GetUtcNow(),
            GuidanceVersion = bot.Get<IGuidanceLibrary>().Current.Version,
            Engine = "models",
            ThresholdVersion = thresholds,
            Questions = 72,
            FromBot = 20,
            Proposals =
            [
                new ThresholdProposal("yes", 0.78, 0.84, new Proportion(9, 40), new Proportion(2, 33), new Proportion(2, 30), new Proportion(5, 33)),
                new ThresholdProposal("other", 0.7, 0.7, new Proportion(2, 22), new Proportion(3, 23), new Proportion(2, 22), new Proportion(3, 23)),
                new ThresholdProposal("depends", 0.75, 0.75, new Proportion(1, 4), new Proportion(0, 3), new Proportion(1, 4), new Proportion(0, 3)),
            ],
            Bins = [new ReliabilityBin(0.6, 0.66, new Proportion(8, 14)), new ReliabilityBin(0.7, 0.75, new Proportion(15, 22)), new ReliabilityBin(0.8, 0.87, new Proportion(31, 36))],
            Taps = [new TapCount(Verdict.Yes, 12, 1), new TapCount(Verdict.Show, 30, 9)],
        },
        0,
        "lead",
        Cancel)).ShouldBeTrue();
}
