namespace GuidanceBot.Core.Events;

/// <summary>An event file that can't be used; the message is one sentence with file, line and reason.</summary>
public sealed class InvalidEventException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public InvalidEventException()
    {
    }

    /// <summary>Makes one that says file, line and reason.</summary>
    public InvalidEventException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that says file, line and reason, and what lies under it.</summary>
    public InvalidEventException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
