using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>The one set of words: headings, buttons and fixed sentences of every chat platform, the browser and the command line.</summary>
public static class Words
{
    // Buttons.
    public const string Cancel = "Cancel";
    public const string AskAPerson = "Ask a person";
    public const string AskAQuestion = "Ask a question";
    public const string AskForAnAccount = "Ask for an account";
    public const string AskToCarryOn = "Ask to carry on";
    public const string CheckADraft = "Check a draft";
    public const string ReadTheClause = "Read the clause";
    public const string AnsweredIt = "This answered it";
    public const string NotQuite = "Not quite";
    public const string ItsWrong = "It’s wrong";
    public const string ItsUnclear = "It’s unclear";
    public const string DoesntFit = "It doesn’t fit my case";
    public const string SolvesIt = "That solves it";
    public const string StillUnsure = "Still unsure";
    public const string GotIt = "Got it";
    public const string SendToComms = "Send to comms";
    public const string SendNameless = "Send without my name";
    public const string ChangeItFirst = "Change it first";
    public const string DontSend = "Don’t send";
    public const string AnswerWithoutIt = "Answer without it";
    public const string ItIsntOne = "It isn’t one";
    public const string AddSomething = "Add something";
    public const string Withdraw = "Withdraw";
    public const string ItCantWait = "It can’t wait";
    public const string Reply = "Reply";
    public const string Claim = "Claim";
    public const string TakeOver = "Take over";
    public const string AnswerIt = "Answer";
    public const string AnswerAnyway = "Answer anyway";
    public const string EditAndApprove = "Edit and approve";
    public const string ApproveAsItIs = "Approve as it is";
    public const string AskBack = "Ask back";
    public const string Decline = "Decline";
    public const string HandOn = "Hand on";
    public const string MuteCase = "Mute this case";
    public const string KeepAsDecision = "Keep as a decision";
    public const string CorrectIt = "Correct it";
    public const string WePostIt = "We posted it";
    public const string AddANote = "Add a note";
    public const string Reopen = "Reopen";
    public const string EditAndRecheck = "Edit and recheck";
    public const string ConfirmAPoint = "Confirm a point";
    public const string TalkToTheGuardian = "Talk to the guardian";
    public const string Show = "Show";
    public const string ShareToChannel = "Share to channel";

    public const string ForgetMe = "Forget me";
    public const string KeepEverything = "Keep everything";

    // Status lines: what happens while somebody waits. A chat may put "is" in front.
    public const string Reading = "Reading the guidance…";
    public const string Busy = "Busy just now: your answer will come here…";

    // Fixed sentences.
    public const string NothingSentYet = "Nothing has been sent yet.";
    public const string NobodyTold = "Nobody has been told that you asked.";
    public const string HiddenNotKept = "I’ve hidden it and didn’t keep it.";
    public const string Kept = "Kept for 90 days. Comms sees what many people ask, never who.";
    public const string LeaveNamesOut = "Please leave out patients’ names and numbers.";
    public const string FreeToRaise = "You’re free to raise this";
    public const string NobodyYet = "Nobody has been told yet. “Ask a person” first shows you what would be sent; you can change it and leave your name out.";
    public const string AnsweringPrivately = "I’m answering you privately, in our direct messages.";
    public const string AnsweredPrivately = "I’ve answered you privately, so that only you see it.";
    public const string YouCanShare = "If it would help others here, you can share it.";
    public const string SampleGuidance = "sample guidance";
    public const string CouldAnyoneRecognise = "Could anyone recognise a patient from it?";

    /// <summary>The heading of a verdict.</summary>
    public static string Heading(Verdict verdict) => verdict switch
    {
        Verdict.Yes => "Yes",
        Verdict.YesIf => "Yes, if…",
        Verdict.No => "No, not as it is",
        Verdict.Depends => "It depends on one thing",
        Verdict.Info => "Here’s what the guidance says",
        Verdict.Show => "I’m not sure, so here’s what I found",
        Verdict.Escalate => "This one needs a person",
        Verdict.Decline => "Not one for me",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The sign of a verdict.</summary>
    public static Sign SignOf(Verdict verdict) => verdict switch
    {
        Verdict.Yes => Sign.Yes,
        Verdict.YesIf => Sign.YesIf,
        Verdict.No => Sign.No,
        Verdict.Depends => Sign.Depends,
        Verdict.Info or Verdict.Decline => Sign.Info,
        Verdict.Show => Sign.Show,
        Verdict.Escalate => Sign.Person,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
