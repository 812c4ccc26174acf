namespace GuidanceBot.Core.Questions;

/// <summary>What people tapped under the answers of one verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Useful">"This answered it".</param>
/// <param name="NotUseful">"Not quite".</param>
public sealed record TapCount(Verdict Verdict, int Useful, int NotUseful);
