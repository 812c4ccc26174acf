using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Conversations;

/// <summary>One thing that a handler writes. A handler only says what; the store writes all of them in its one transaction.</summary>
public abstract record Change;

/// <summary>The conversation's memory, against the version that was read.</summary>
public sealed record SaveConversation(Conversation Conversation) : Change;

/// <summary>Who was seen: makes the account and its person where they are new.</summary>
public sealed record SeeSender(Sender Sender) : Change;

/// <summary>An answer as it was given, or its later state.</summary>
public sealed record SaveAnswer(AnswerRecord Answer) : Change;

/// <summary>A draft with all its versions.</summary>
public sealed record SaveDraft(DraftRecord Draft) : Change;

/// <summary>What somebody thought of an answer or an outcome.</summary>
public sealed record AddFeedback(Feedback Feedback) : Change;

/// <summary>A case, new or moved, with the row of its history; refused where its version isn't the one before.</summary>
public sealed record MoveCase(Case Case, CaseMove Move) : Change;

/// <summary>Pictures and files that from now on belong to a case and are deleted with it.</summary>
public sealed record KeepAttachments(IReadOnlyList<string> Ids, string CaseId) : Change;

/// <summary>A decision kept as knowledge: a version of its own document, published at once.</summary>
public sealed record KeepRuling(Guidance.GuidanceVersion Version, IReadOnlyList<Guidance.Clause> Clauses) : Change;

/// <summary>A decision that doesn't hold any more: it answers nothing from now on. Where it isn't in force nothing happens.</summary>
public sealed record WithdrawRuling(string Document, string By, DateTimeOffset At) : Change;

/// <summary>A row in a document's history that moves no version.</summary>
public sealed record NoteGuidance(string Document, Guidance.GuidanceStep Step, string Version, string By, DateTimeOffset At) : Change;

/// <summary>The next version of a setting; refused where somebody else wrote since <paramref name="ExpectedVersion"/> (0: none was there).</summary>
public sealed record SaveSetting(string Key, string Value, int ExpectedVersion, string By) : Change;

/// <summary>Erases a person, with all their accounts: what they wrote and every copy of it. Counts stay, and rows of the record without their texts.</summary>
public sealed record ForgetPerson(IReadOnlyList<People.AccountId> Accounts) : Change;

/// <summary>Something that the clock does later: it comes back as a delivery once it is due. The same id is scheduled once.</summary>
public sealed record Schedule(InboundAction Action, DateTimeOffset DueAt) : Change;
