namespace GuidanceBot.Core.Guidance;

/// <summary>A guidance file that can't be read; the message is one sentence for the person who gave the file.</summary>
public sealed class UnreadableGuidanceException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public UnreadableGuidanceException()
    {
    }

    /// <summary>Makes one that says what and where.</summary>
    public UnreadableGuidanceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that says what and where, and why.</summary>
    public UnreadableGuidanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
