using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Questions;

/// <summary>A concern in one's own name is never answered no and never passed on, whatever a clause says and however it is put.</summary>
public sealed class SpeakingUpTests
{
    public static TheoryData<string> Wordings =>
    [
        "who do i talk to about staffing on my ward, dont want to get in trouble",
        "can they sack me for moaning about staffing online",
        "can i tweet that nights are unsafe",
        "am i allowed to say on facebook we are short staffed every night",
        "can i post about our pay on facebook",
        "is it ok to share what we get paid",
        "raised a concern twice and nobody listens, can i go public",
        "thinking of telling the CQC about the fire doors",
        "we havent had a meal break in 3 shifts, want to say so on twitter",
        "can i whistleblow on here",
        "i want to blow the whistle on the theatre rota",
        "can i complain publicly about the unsafe discharge lounge",
        "would i get sacked for posting about understaffing",
        "could i be disciplined for tweeting about overtime we never get paid for",
        "can i rant about the rota on insta",
        "my manager is covering up incidents, who do i tell",
        "how do i report my consultant for bullying juniors",
        "im scared to report a safety issue, will they treat me worse",
        "can i talk to my union about patient safety on our ward",
        "want to write a blog about burnout and long hours here",
        "can i speak out about racism at work",
        "is posting about the strike allowed",
        "can i criticise the trust over unsafe corridors on my own account",
        "are we gagged about the staff shortages",
        "they told us to shut up about the fraud, can i post it",
        "can i discuss my salary with colleagues online",
        "there are not enough nurses on nights, can i say that openly",
        "can i go to my MP about working conditions",
        "saw malpractice last week, should i tell someone or post it",
        "can i grumble about having no breaks on tiktok",
        "whistleblowing - where do i start",
        "who listens if i worry about safety here",
    ];

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task A_concern_is_recognised_and_its_clause_protects(string question)
    {
        foreach (var bias in (double[])[10, -10])
        {
            using var engine = new TestEngine(bias, reads: _ => Verdict.No);

            var answer = await engine.AskAsync(question, TestEngine.Sample);

            answer.Subject.ShouldBe(Subject.SpeakingUp);
            answer.Verdict.ShouldBeOneOf(Verdict.Yes, Verdict.Info);
            answer.Citations.ShouldNotBeEmpty();
            answer.Citations[^1].Section.ShouldContain("Speaking up");
        }
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public async Task A_ban_is_never_held_against_it(string question)
    {
        var gag = TestEngine.Read("gag.md", "# Guidance\n\nStaff must never post about staffing, pay, safety, the rota, the strike or their conditions, and never criticise the trust online.\n");
        using var engine = new TestEngine(10, reads: _ => Verdict.No);

        var answer = await engine.AskAsync(question, gag);

        answer.Subject.ShouldBe(Subject.SpeakingUp);
        answer.Verdict.ShouldBe(Verdict.Show);
    }

    [Theory]
    [InlineData("Staff may not post about pay unless the director agrees.")]
    [InlineData("Do not discuss working conditions online without leave from your manager.")]
    [InlineData("Avoid talking about staffing in public; report concerns to your manager only.")]
    public async Task A_ban_with_an_exception_protects_nobody(string ban)
    {
        using var engine = new TestEngine(10, reads: _ => Verdict.No);
        var answer = await engine.AskAsync("can i post about our pay on facebook", TestEngine.Read("gag.md", "# Guidance\n\n" + ban + "\n"));
        answer.Verdict.ShouldBe(Verdict.Show);
        answer.Text.ShouldContain("your right to ask");
    }

    [Theory]
    [InlineData("You may talk about your pay and your hours with anyone.")]
    [InlineData("You do not need permission to post about pay.")]
    [InlineData("Nobody will be disciplined because they raised a concern in good faith.")]
    [InlineData("Nothing in this policy restricts anyone from discussing wages.")]
    public async Task A_clause_that_protects_is_quoted(string clause)
    {
        using var engine = new TestEngine(-10, reads: _ => Verdict.No);
        var answer = await engine.AskAsync("can i post about our pay on facebook", TestEngine.Read("g.md", "# Guidance\n\n" + clause + "\n"));
        answer.Citations.Single().Quote.ShouldBe(clause);
    }

    [Fact]
    public async Task The_reply_says_who_listens_and_that_nobody_was_told()
    {
        using var engine = new TestEngine(10);
        var reply = HandingOverTests.Given(await engine.AskAsync("can i post about our pay on facebook", TestEngine.Sample), TestEngine.Sample);
        var text = PlainText.Of(reply, TimeZoneInfo.Utc);
        text.ShouldContain("The guardian.");
        text.ShouldContain(Words.NobodyTold);
        reply.Actions.ShouldContain(a => a.Label == Words.AskAPerson);
    }

    [Fact]
    public async Task The_clause_that_protects_is_found_however_far_it_is_from_the_question()
    {
        var many = string.Join("\n\n", Enumerable.Range(1, 30).Select(i => $"## Staffing {i}\n\nThe staffing rota number {i} is on the ward wall and on the ward page."));
        var guidance = TestEngine.Read("g.md", "# Guidance\n\n" + many + "\n\n## End\n\nNothing in this document stops you from raising a concern.\n");
        using var engine = new TestEngine(10);

        var answer = await engine.AskAsync("can i moan about the staffing rota on the ward page?", guidance);

        answer.Citations.Single().Quote.ShouldBe("Nothing in this document stops you from raising a concern.");
    }
}
