namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>A phrase that can't be read; the message says what and why, for the person who wrote it.</summary>
public sealed class PhraseSyntaxException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public PhraseSyntaxException()
    {
    }

    /// <summary>Makes one that says what and why.</summary>
    public PhraseSyntaxException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with its cause.</summary>
    public PhraseSyntaxException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
