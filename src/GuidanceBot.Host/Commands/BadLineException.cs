namespace GuidanceBot.Host.Commands;

/// <summary>A line of JSON Lines that can't be used; the message says why.</summary>
internal sealed class BadLineException : Exception
{
    public BadLineException()
    {
    }

    public BadLineException(string message)
        : base(message)
    {
    }

    public BadLineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
