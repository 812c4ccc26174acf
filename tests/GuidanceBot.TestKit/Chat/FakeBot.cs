using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.TestKit.Chat;

/// <summary>The real bot on the fake platform, as a process of its own that tests may kill.</summary>
public static class FakeBot
{
    /// <summary>Where the reviewers' cards go.</summary>
    public const string ReviewersChannel = "reviewers";

    /// <summary>
    /// Builds it. The platform's address is the setting <c>Fake:Platform</c>; <c>Fake:CanFind</c> tells whether messages can be found by
    /// key, <c>Fake:Answers</c> = real leaves it its own engine and draft rules.
    /// </summary>
    public static Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = new GuidanceBotBuilder(args);
        var platform = new Uri(builder.Web.Configuration["Fake:Platform"]!);
        var canFind = builder.Web.Configuration["Fake:CanFind"] != "false";
        if (builder.Web.Configuration["Fake:Answers"] != "real")
        {
            builder.Web.Services.AddSingleton<IAnswerEngine, FakeEngine>().AddSingleton<IDraftChecker, FakeChecker>().AddSingleton<IIdentifierScanner, FakeChecker>();
        }

        builder.Web.Services
            .AddSingleton<IRoles, FakeRoles>()
            .AddSingleton(new ModeDefaults(Mode.Live, new Dictionary<string, Mode>(StringComparer.Ordinal)))
            .AddSingleton<IDeskSettings, FakeDesk>();
        return builder.AddChat(s => FakeChatEdge.Add(s, platform, canFind), FakeChatEdge.Map).BuildAsync();
    }

    private sealed class FakeRoles : IRoles
    {
        public ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel) => new(account.User.StartsWith("reviewer", StringComparison.Ordinal) ? Roles.Reviewer : Roles.Staff);
    }

    private sealed class FakeDesk : IDeskSettings
    {
        private static readonly DeskSettings Always = new()
        {
            Hours = new ReviewHours { TimeZone = "UTC", Days = Enum.GetValues<DayOfWeek>(), Opens = TimeOnly.MinValue, Closes = TimeOnly.MaxValue },
            Places = [new ConversationAddress(FakeChatEdge.Name, "t1", ReviewersChannel)],
        };

        public ValueTask<DeskSettings> CurrentAsync(CancellationToken cancel) => new(Always);
    }
}

/// <summary>Answers "slide" with a yes, if; anything else isn't covered.</summary>
public sealed class FakeEngine : IAnswerEngine
{
    public string Version => "fake";

    public ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
    {
        var first = guidance.Clauses[0];
        var citation = new Citation(first.Document.Name, first.Document.Version, first.Clause.Section, first.Clause.Run.Of(first.Document.Text), null, first.Clause.Id);
        return new(question.Text.Contains("slide", StringComparison.Ordinal)
            ? new Answer { Verdict = Verdict.YesIf, Text = "You may share it if this is true:", Conditions = ["you name the speaker"], Citations = [citation] }
            : new Answer { Verdict = Verdict.Show, Text = "", Reason = HandOverReason.NotCovered, Nearest = [citation] });
    }
}

/// <summary>Finds nothing but one number.</summary>
public sealed class FakeChecker : IDraftChecker, IIdentifierScanner
{
    /// <summary>The number that it finds.</summary>
    public const string Number = "943 476 5919";

    public DraftReport Check(Draft draft, GuidanceSet guidance) => new(DraftVerdict.Ready, [], null, draft.Text);

    public IReadOnlyList<Finding> Scan(string text)
    {
        var at = text.IndexOf(Number, StringComparison.Ordinal);
        return at < 0 ? [] : [new Finding { Rule = "PRIV-ID", Category = "patient_identity", Severity = Severity.Block, Start = at, End = at + Number.Length, Span = Number, Title = "", Message = "", Fix = "", Kind = "nhs_number" }];
    }
}
