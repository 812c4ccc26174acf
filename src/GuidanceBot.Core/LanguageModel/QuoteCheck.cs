namespace GuidanceBot.Core.LanguageModel;

/// <summary>What <see cref="QuoteVerifier"/> says of a quote.</summary>
public enum QuoteCheck
{
    /// <summary>One unbroken run that keeps its meaning.</summary>
    Accepted,

    /// <summary>The text has no such run.</summary>
    NotFound,

    /// <summary>Fewer than 5 words or more than 60.</summary>
    Length,

    /// <summary>The rest of its sentence turns or narrows it.</summary>
    MeaningCut,
}
