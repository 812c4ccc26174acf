namespace GuidanceBot.LanguageModel.Local;

/// <summary>A model file that is missing or isn't the one that was measured; the message is one sentence that says which, and what to do.</summary>
public sealed class UnusableModelException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public UnusableModelException()
    {
    }

    /// <summary>Makes one that says which file, and what to do.</summary>
    public UnusableModelException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that says which file, what to do, and why.</summary>
    public UnusableModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
