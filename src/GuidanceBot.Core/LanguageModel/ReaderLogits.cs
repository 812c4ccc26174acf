namespace GuidanceBot.Core.LanguageModel;

/// <summary>How a reader reads one clause against one question, as logits.</summary>
/// <param name="Relevance">
/// Above 0: rather this clause than none. Over the clauses offered, a softmax together with one 0 for "none of these" gives the
/// probability that they cover the question.
/// </param>
/// <param name="Yes">Allowed.</param>
/// <param name="YesIf">Allowed on conditions.</param>
/// <param name="No">Not allowed.</param>
/// <param name="Info">Not a may-I question.</param>
/// <param name="Depends">One missing fact decides.</param>
public readonly record struct ReaderLogits(float Relevance, float Yes, float YesIf, float No, float Info, float Depends);
