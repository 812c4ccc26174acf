namespace GuidanceBot.Host.Commands;

/// <summary>Wrong arguments or unreadable input: exit status 2, the message on stderr.</summary>
internal sealed class BadInputException : Exception
{
    public BadInputException()
    {
    }

    public BadInputException(string message)
        : base(message)
    {
    }

    public BadInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
