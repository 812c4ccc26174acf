namespace GuidanceBot.Core.Records;

/// <summary>One row of the record: never changed, never removed before its time. It holds no text and no name.</summary>
/// <param name="Seq">Counted from one, without gaps.</param>
/// <param name="Kind">What happened: <c>answer</c>, <c>case.approve</c>, <c>guidance.published</c>.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Subject">Whom it concerns, as a pseudonym; empty where nobody, or where nobody may know.</param>
/// <param name="By">Who did it: a role, with a pseudonym where it was a person whose acts are recorded.</param>
/// <param name="Reference">The answer, draft, case, document or setting.</param>
/// <param name="Guidance">The version of the guidance that it was told under; empty where none.</param>
/// <param name="TextDigest">The salted digest of what was said. Text and salt are held apart and may be erased.</param>
/// <param name="Previous">The hash of the row before; empty for the first.</param>
/// <param name="Hash">The hash of everything above.</param>
public sealed record ChainedRecord(long Seq, string Kind, DateTimeOffset At, string Subject, string By, string Reference, string Guidance, string TextDigest, string Previous, string Hash);
