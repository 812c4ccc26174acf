using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack.Tests.Hosting;

/// <summary>Keeps each line that the program logs, with what was put into it.</summary>
internal sealed class LogKept : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception) + " " + exception);

    public void Dispose()
    {
    }
}
