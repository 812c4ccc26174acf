namespace GuidanceBot.Core.Cases;

/// <summary>One line of the talk between asker and reviewers.</summary>
/// <param name="FromAsker">True: the asker said it. False: comms.</param>
/// <param name="Text">What was said, masked.</param>
/// <param name="At">When.</param>
public sealed record CaseLine(bool FromAsker, string Text, DateTimeOffset At);
