using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Events;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Reliability;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Core.Conversations;

/// <summary>Decides what a delivery is: a question, a draft, an act on a case, feedback, a command. One handler does it.</summary>
public sealed class MessageRouter(AskHandler ask, CheckHandler check, ConsentHandler consent, CaseHandler cases, FeedbackHandler feedback, CommandHandler commands, CorrectionHandler correction, TestPings pings, ModeHandler modes, ForgetHandler forget, AccountHandler accounts, ReviewReminders reviews, DeskHandler desk, RegisterHandler registers, ThresholdHandler thresholds, EventCards events)
{
    /// <summary>True for what is neither a question nor a draft: something to do, recognised by its words.</summary>
    public static bool IsCommand(string text) =>
        ForgetHandler.IsAsked(text) || CommandHandler.Recognise(text) is not null || ModeCommand.Is(text) || HoldCommand.Is(text) || AccountRequest.IsAsked(text) || EventCards.Is(text);

    /// <summary>The handler of a delivery.</summary>
    public IDeliveryHandler Route(InboundDelivery delivery, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return delivery switch
        {
            InboundAction action => Route(action),
            InboundMessage { Intent: MessageIntent.Draft } => check,
            InboundMessage { Intent: MessageIntent.Question } => ask,
            InboundMessage m when ForgetHandler.IsAsked(m.Text) => forget,
            InboundMessage m when CommandHandler.Recognise(m.Text) is not null => commands,
            InboundMessage m when ModeCommand.Is(m.Text) => modes,
            InboundMessage m when HoldCommand.Is(m.Text) => registers,
            InboundMessage m when AccountRequest.IsAsked(m.Text) => accounts,
            InboundMessage m when EventCards.Is(m.Text) => events,
            InboundMessage when conversation.OpenCaseId is not null => cases,
            InboundMessage m when DraftRecognition.Recognise(m.Text, conversation.DraftRef is not null) is not null => check,
            InboundMessage => ask,
            _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
        };
    }

    private IDeliveryHandler Route(InboundAction action) => action.Verb.Split('.')[0] switch
    {
        "correction" when action.Verb == CorrectionHandler.Verb => correction,
        "question" or "followup" or "identifier" => ask,
        "draft" => check,
        "consent" => consent,

        // What only the clock does is nobody's button.
        "clock" when action.Address.Chat != ClockAddress.Chat => commands,
        "clock" when action.Verb == ReviewReminders.Verb => reviews,
        "case" or "outcome" or "clock" or "digest" => cases,
        "desk" => pings,
        "mode" => modes,
        "hours" or "queue" => desk,
        "hold" or "embargo" => registers,
        "thresholds" => thresholds,
        "forget" => forget,
        "account" => accounts,
        "show" or "feedback" or "answer" or "correction" => feedback,
        _ => commands,
    };
}
