using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Chat.Web.Tests.Gallery;

/// <summary>Records that the gallery's replies are composed from.</summary>
internal sealed class Samples(GuidanceSet guidance, AccountId account, ConversationAddress address, DateTimeOffset now)
{
    public const string FirstDraft = "Proud of our team! We looked after a lovely 94-year-old from Marsh Lane who came in on Bonfire Night. Our new clinic cures back pain. Questions? Ring my hotline. Slide from today’s talk attached. #hospitallife";

    public const string GoodDraft = "Proud of our team after a busy week! Our new clinic helps people with back pain. What would you like to ask our physios? Ring 01632 960200, or ask us here. #HospitalLife";

    public GuidanceSet Guidance { get; } = guidance;

    public DateTimeOffset Now { get; } = now;

    public AccountId Account { get; } = account;

    public AnswerRecord Answer(string question, Answer? answer = null, IReadOnlyList<AttachmentRef>? pictures = null) => new()
    {
        Ref = Refs.For("ans", question),
        Address = address,
        Account = Account,
        AskedAt = Now,
        Question = question,
        Answer = answer ?? FakeEngine.Answer(new Question { Text = question }, Guidance),
        GuidanceVersion = Guidance.Version,
        EngineVersion = "fake",
        Attachments = pictures ?? [],
    };

    public DraftRecord Draft(string text, Platform platform = Platform.X, string? firstText = null, params DraftMedia[] media)
    {
        DraftVersion Version(int number, string words)
        {
            var draft = new Draft { Text = words, Platform = platform, Account = AccountKind.Personal, Media = media };
            return new DraftVersion { Number = number, At = Now, Draft = draft, Report = new FakeChecker().Check(draft, Guidance), GuidanceVersion = Guidance.Version };
        }

        return new DraftRecord
        {
            Ref = Refs.For("dra", text),
            Address = address,
            Account = Account,
            Versions = firstText is null ? [Version(1, text)] : [Version(1, firstText), Version(2, text)],
        };
    }

    public Case Question(CaseState state = CaseState.Waiting, string number = "Q-117", string text = "Is an AI-made picture OK for our ward poster, and for the same picture on Instagram?") => new()
    {
        Id = Refs.For("cas", number),
        Number = number,
        Kind = CaseKind.Question,
        State = state,
        SourceRef = Refs.For("ans", number),
        Asker = Account,
        AskerAddress = address,
        Text = text,
        Why = "the guidance doesn’t cover it",
        Told = [new ToldLine(Now.AddMinutes(-48), "one clause, no verdict")],
        Nearest = [Clauses.Of(Guidance, "5.1"), Clauses.Of(Guidance, "6.1")],
        OpenedAt = Now.AddMinutes(-48),
        Since = Now.AddMinutes(-12),
        TargetAt = Now.AddMinutes(72),
        Holder = state is CaseState.Waiting ? null : AccountId.LocalReviewer,
    };

    public Case OfDraft(CaseState state, string number = "D-118") => Question(state, number) with
    {
        Kind = CaseKind.Draft,
        Text = "Her family is happy about it.",
        Draft = Draft(FirstDraft).Latest,
        Why = "this could point to one patient",
        Nearest = [Clauses.Of(Guidance, "3.2"), Clauses.Of(Guidance, "4.2")],
    };

    public Outcome Outcome(Verdict? verdict, string text) => new() { Verdict = verdict, Text = text, By = AccountId.LocalReviewer, At = Now };
}
