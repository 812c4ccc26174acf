namespace GuidanceBot.Core.Cases;

/// <summary>A question so close to an open case that it joined its card.</summary>
/// <param name="CaseId">The case that it is itself: its asker gets an outcome of their own.</param>
/// <param name="Number">What people call it.</param>
/// <param name="Text">The question, masked.</param>
public sealed record AlsoAsked(string CaseId, string Number, string Text);
