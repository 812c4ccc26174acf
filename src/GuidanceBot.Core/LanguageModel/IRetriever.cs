namespace GuidanceBot.Core.LanguageModel;

/// <summary>
/// Tells which clause a question means: turns both into vectors of unit length, compared by dot product (1 the same, 0 unrelated).
/// Thread-safe; a vector depends on its text alone, never on what else is embedded at the time.
/// </summary>
public interface IRetriever
{
    /// <summary>A hash of the model: vectors of different models can't be compared, so caches keep it beside them.</summary>
    string Version { get; }

    /// <summary>Numbers in one vector.</summary>
    int Dimensions { get; }

    /// <summary>The vector of what somebody asks; what is too long is cut at the end.</summary>
    float[] EmbedQuestion(string question);

    /// <summary>The vector of a clause or of one of its sentences, heading path in front; what is too long is cut at the end.</summary>
    float[] EmbedClause(string clause);
}
