using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Chat.Web.Tests.Gallery;

/// <summary>One reply for each state and each kind of block, composed as the bot composes them.</summary>
internal static class GalleryReplies
{
    private static readonly string[] Listeners = ["The Speak Up Guardian, in confidence.", "Your union or professional body.", "The regulator, from outside the Trust."];

    public static IReadOnlyList<(string Name, Reply Reply)> All(Samples s) => [.. Answers(s), .. Drafts(s), .. People(s), .. Others(s)];

    private static IEnumerable<(string Name, Reply Reply)> Answers(Samples s)
    {
        Reply Given(string question, Answer? answer = null) => AnswerReplies.Given(s.Answer(question, answer), s.Guidance, Listeners);
        yield return ("yesif", Given("can i tweet this slide? its from the kidney talk just now"));
        yield return ("yes", Given("am i allowed to say where i work in my bio"));
        yield return ("no", Given("team selfie at the nurses station for nurses day?? no patients in it"));
        yield return ("info", Given("what do i do when someone complains about us online"));
        yield return ("speakup", Given("who do i talk to about staffing on my ward, dont want to get in trouble"));
        yield return ("depends", Given("can we put up the trial results from this mornings session"));
        yield return ("depends-answered", AnswerReplies.FollowedUp(s.Answer("can we put up the trial results from yesterday"), "Not yet"));
        yield return ("show", Given("a patient’s daughter sent us a lovely card, can i share it"));
        yield return ("show-solved", AnswerReplies.ShowSolved(s.Answer("can i share a card"), 2));
        yield return ("decline", Given("whats the canteen menu today"));
        yield return ("not-quite", AnswerReplies.NotQuite("ans_gallery"));
        yield return ("table", Given("who can say yes to a photo", new Answer { Verdict = Verdict.Info, Text = "The comms desk reads drafts and arranges photos.", Citations = [Hosting.Clauses.Of(s.Guidance, "1.4")] }));
        yield return ("ruling", Given("can i reshare the conference’s own photo of me", new Answer { Verdict = Verdict.Yes, Text = "Reshare it from the meeting’s own account: it stays their picture.", AnsweredBy = AnsweredBy.Ruling, Citations = [Hosting.Clauses.Of(s.Guidance, "4.1")] }));
    }

    private static IEnumerable<(string Name, Reply Reply)> Drafts(Samples s)
    {
        Reply Checked(DraftRecord record) => DraftReplies.Checked(record, Listeners);
        yield return ("draft", Checked(s.Draft(Samples.FirstDraft)));
        yield return ("draft-fix", Checked(s.Draft("Great turnout at our flu day! Ring my hotline to book yours. #hospitallife", Platform.Bluesky, null, new DraftMedia("image"))));
        yield return ("ready", Checked(s.Draft(Samples.GoodDraft)));
        yield return ("speakdraft", Checked(s.Draft("Third night in a row on Ward 7 with two of us for 28 patients. It isn’t safe, and we’ve said so. #SafeStaffing")));
        var earlier = s.Draft(Samples.GoodDraft + " ", firstText: Samples.FirstDraft);
        yield return ("rechecked", DraftReplies.Rechecked(earlier, earlier.Versions[0], 1));
    }

    private static IEnumerable<(string Name, Reply Reply)> People(Samples s)
    {
        var asked = s.Answer("is an AI-made picture ok for our ward poster + insta", pictures: [new("att_gallery", "poster-draft.png", "image/png")]);
        yield return ("consent", ConsentReplies.ForQuestion(asked, asked.Question));
        yield return ("consent-draft", ConsentReplies.ForDraft(s.Draft("Consent: " + Samples.FirstDraft)));
        yield return ("escalate", AnswerReplies.Given(s.Answer("a journalist has messaged me about the norovirus ward"), s.Guidance, []));
        yield return ("not-sent", ConsentReplies.NotSent("ans_gallery", "is an AI-made picture ok"));
        yield return ("waiting", AskerReplies.Of(s.Question()));
        yield return ("waiting-assisted", AskerReplies.Of(s.Question() with { Held = HeldAnswer.Of(s.Answer("can i tweet this slide?").Answer) }));
        yield return ("person", AskerReplies.Of(s.Question(CaseState.Claimed) with { RevealedAt = s.Now }));
        var back = s.Question(CaseState.AskedBack) with { AskedBack = new AskedBackQuestion("Does the picture show any faces?", ["No faces", "Yes, but nobody real"], s.Now) };
        yield return ("askback", OutcomeReplies.Of(back));
        yield return ("replied", OutcomeReplies.Replied(back with { State = CaseState.Claimed, Lines = [new CaseLine(true, "No faces", s.Now)] }));
        yield return ("answered", OutcomeReplies.Of(s.Question(CaseState.Answered) with { Outcome = s.Outcome(Verdict.YesIf, "Yes, for the poster and for Instagram, if it shows no real or lifelike people and you write “made with AI” under it. For staff or patients, we’ll take a real photo with you: ring us.") }));
        yield return ("answered-no", OutcomeReplies.Of(s.Question(CaseState.Answered) with { Outcome = s.Outcome(Verdict.No, "Not with lifelike people in it.") with { WayToYes = "A drawing is fine, or a real photo that we take with you.", Clause = Hosting.Clauses.Of(s.Guidance, "5.1") } }));
        yield return ("solved", OutcomeReplies.Solved(s.Question(CaseState.Answered) with { Outcome = s.Outcome(Verdict.Yes, "Yes, go ahead.") }));
        yield return ("approved", OutcomeReplies.Of(s.OfDraft(CaseState.Approved) with { Outcome = s.Outcome(null, "Lovely post. I took the patient out: age, street and date would tell her neighbours.") with { ApprovedText = "Proud of our team after a busy week! Our new clinic helps people with back pain. Questions? Ring the clinic on 01632 960200. #HospitalLife", WithEdits = true } }));
        yield return ("declined", OutcomeReplies.Of(s.OfDraft(CaseState.Declined) with { Outcome = s.Outcome(null, "Her neighbours would know her from the age, the street and the date.") with { WayToYes = "Post it without that sentence. Or bring her to us: with her signed form we’d gladly tell it." } }));
        var offered = s.OfDraft(CaseState.Approved) with { Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [Case.WhoPosts] = "comms, on an official account" }, Outcome = s.Outcome(null, "") with { ApprovedText = "Our new clinic helps people with back pain." } };
        yield return ("approved-comms-posts", OutcomeReplies.Of(offered));
        var posted = offered with { Outcome = offered.Outcome with { PostedAt = "https://social.example/post/1", PostedOn = s.Now } };
        yield return ("approved-posted", OutcomeReplies.Of(posted));
        yield return ("posted", OutcomeReplies.Posted(posted));
        yield return ("expired", OutcomeReplies.Of(s.Question(CaseState.Expired)));
        yield return ("expired-unanswered", OutcomeReplies.Of(back with { State = CaseState.Expired }));
        yield return ("reply-wanted", ReminderReplies.ToReply(back));
        yield return ("withdrawn", AskerReplies.Of(s.Question(CaseState.Withdrawn)));
    }

    private static IEnumerable<(string Name, Reply Reply)> Others(Samples s)
    {
        yield return ("welcome", WelcomeReplies.Welcome("com_gallery", s.Guidance) with { Asked = "hello" });
        yield return ("welcome-assisted", WelcomeReplies.Welcome("com_gallery", s.Guidance, new ReadsFirst("Comms reads my answers first here: ", "expect word within two working hours", ".", "Comms reads it first")) with { Asked = "hello" });
        var slides = ModeScope.Topic("slides");
        var modes = new ModeSettings { Rules = [new ModeRule { Scope = ModeScope.Everywhere, Mode = Mode.Live, Since = s.Now, Version = 1 }, new ModeRule { Scope = slides, Mode = Mode.Assisted, Since = s.Now, Until = s.Now.AddDays(18), Version = 2 }] };
        yield return ("modes", ModeReplies.Modes("com_gallery", modes, Mode.Shadow, new ReviewHours(), s.Now, "modes"));
        yield return ("pilot-ended", ModeReplies.PilotEnded("com_gallery", new PilotSummary { Scope = slides, Mode = Mode.Assisted, From = s.Now.AddDays(-28), Until = s.Now, Questions = 41, ByBot = 3, Unchanged = 22, WithEdits = 7, ByComms = 5, Declined = 2, Undecided = 2, MedianMinutes = 34, Clauses = [], OtherClauses = 6 }, Mode.Live, new ReviewHours()));
        var overdue = s.Guidance.Documents[0] with { FrontMatter = new FrontMatter { Owner = "Comms lead", Contact = "comms@example.org", ReviewBy = new DateOnly(2026, 9, 1) } };
        yield return ("guidance-review", ReviewReplies.Of("rev_gallery", overdue, new DateOnly(2026, 12, 1), new Uri("https://ask.example.org/")));
        yield return ("help", WelcomeReplies.Help("com_gallery", "help"));
        yield return ("account-offer", AccountReplies.Offer("com_gallery", "team account", [Hosting.Clauses.Of(s.Guidance, "2.3")]));
        var pilot = s.Question(CaseState.Answered) with
        {
            Kind = CaseKind.Account,
            Text = "May we run an account on Instagram: Maternity at Brackenford, a drawing of the ward’s door?",
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [AccountRequest.ForWhom] = "People who will give birth here and wonder what it is like.", [AccountRequest.People] = "Two midwives post, the ward manager covers and approves.", [AccountRequest.Hours] = "4", [AccountRequest.CarryOnIf] = "Twenty people a month ask something." },
            Outcome = s.Outcome(Verdict.Yes, "Go ahead, and show us the first three posts.") with { PilotUntil = new DateOnly(2027, 3, 3) },
        };
        yield return ("account-answered", OutcomeReplies.Of(pilot));
        yield return ("account-pilot-ends", AccountReplies.EndsForAsker(pilot, new DateOnly(2027, 3, 3)));
        yield return ("mine", WelcomeReplies.Mine("com_gallery", [Line.Of(new TextRun("can i tweet this slide?", Bold: true), " · Yes, if…"), Line.Of(new TextRun("Is an AI-made picture OK?", Bold: true), " · Q-117: Waiting")], "my questions"));
        yield return ("identifier", WelcomeReplies.Identifier("idn_gallery", "can i ask about the lady in bay 2, number ••• ••• ••••, her son wants a photo", ["an NHS number"]));
        yield return ("sorry", WelcomeReplies.Sorry("sor_gallery", "can i post the rota"));
        yield return ("corrected", new Reply
        {
            State = "answer-corrected",
            Ref = "ans_gallery",
            Sign = Sign.YesIf,
            Heading = "Corrected: yes, if…",
            Aside = Line.Of(new TimeRun(s.Now, TimeShape.Date)),
            Summary = "A correction.",
            Asked = "can i share a party’s health pledge on my own account",
            Blocks =
            [
                new NoticeBlock(Sign.Corrected, "A correction from me: I told you “no” on 24 November. That was wrong.", "Clause 9.1 holds for official accounts; I read it as if it held for you too. Sorry about that."),
                new LineBlock("Yes, if you post as yourself: use your own account, and don’t speak for the Trust.", Weight.Lead),
                new ClauseBlock(Hosting.Clauses.Of(s.Guidance, "9.1"), [new TextSpan(0, 34)]),
                new BeforeBlock("No, not as it is", "In the six weeks before an election, don’t post about parties’ policies.", Line.Of(new TimeRun(s.Now, TimeShape.DateTime), ", from the guidance of 1 September 2026")),
            ],
            Actions = [new("correction.got_it", Words.GotIt)],
        });
        yield return ("hostile", new Reply
        {
            State = "notice",
            Ref = "com_gallery",
            Sign = Sign.Info,
            Heading = "Here’s what the guidance says",
            Summary = "Hostile text.",
            Asked = "<script>document.title='owned'</script><img src=x onerror=alert(1)> \u202Eesrever\u202C zero\u200Bwidth مرحبا",
            Blocks = [new SaidBlock("They say", "</p><script>document.title='owned'</script> \u202Eright to left\nand a second line"), new LineBlock(Line.Of("A link that is none: ", new LinkRun("press me", "javascript:alert(1)")))],
        });
    }
}
