namespace GuidanceBot.Core.Settings;

/// <summary>One thing that <c>doctor</c> looked at, as one line.</summary>
/// <param name="Topic">What it is: <c>database</c>, <c>slack token</c>.</param>
/// <param name="Fine">True where it is as it should be; false where something is to be done; null where only somebody else can tell.</param>
/// <param name="Sentence">What was found; where it isn't fine, what to do. No secrets.</param>
public sealed record Diagnosis(string Topic, bool? Fine, string Sentence);
