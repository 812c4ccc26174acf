namespace GuidanceBot.Host.Settings;

/// <summary>A setting that stops the start; the message is one sentence that says what to set.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException()
    {
    }

    public SettingsException(string message)
        : base(message)
    {
    }

    public SettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
