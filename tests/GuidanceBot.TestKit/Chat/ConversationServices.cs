using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Reliability;
using GuidanceBot.Core.Rulings;
using GuidanceBot.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.TestKit.Chat;

internal static class ConversationServices
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<CaseRoles>().AddSingleton<AlikeCases>().AddSingleton<CaseBackground>().AddSingleton<OverturnedAnswers>().AddSingleton<ReviewDesk>().AddSingleton<ReviewerActs>().AddSingleton<CaseDigest>().AddSingleton<TestPings>().AddSingleton<RulingBook>().AddSingleton<FormDesk>().AddSingleton<Rush>().AddSingleton<Intake>()
        .AddSingleton<ModeBook>().AddSingleton<Holding>().AddSingleton<HeldCases>().AddSingleton<PilotFigures>().AddSingleton<ModeHandler>().AddSingleton<DeskBook>().AddSingleton<DeskHandler>().AddSingleton<RegisterBook>().AddSingleton<RegisterHandler>().AddSingleton<GuidanceBot.Core.Events.EventCards>().AddSingleton<ThresholdBook>().AddSingleton<ThresholdHandler>()
        .AddSingleton<AskHandler>().AddSingleton<CheckHandler>().AddSingleton<ConsentHandler>().AddSingleton<CaseHandler>().AddSingleton<FeedbackHandler>().AddSingleton<CommandHandler>().AddSingleton<CorrectionHandler>().AddSingleton<ForgetHandler>().AddSingleton<AccountHandler>().AddSingleton<Pilots>().AddSingleton<ReviewReminders>()
        .AddSingleton<MessageRouter>().AddSingleton<DeliveryHandler>();
}
