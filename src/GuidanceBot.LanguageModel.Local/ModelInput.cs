namespace GuidanceBot.LanguageModel.Local;

/// <summary>What a model reads, without padding: a text is always run alone, so its result depends on nothing else.</summary>
/// <param name="Ids">Pieces.</param>
/// <param name="Types">0 for the question, 1 for the clause of a pair.</param>
internal sealed record ModelInput(long[] Ids, long[] Types);
