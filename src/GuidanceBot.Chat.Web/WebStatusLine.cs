using System.Collections.Concurrent;
using System.Threading.Channels;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Chat.Web;

/// <summary>Carries "Reading the guidance…" to the pages that are open on this process. Nothing is stored: a page that opens later doesn't need it.</summary>
public sealed class WebStatusLine : IStatusLine
{
    private readonly ConcurrentDictionary<Listener, string> _listeners = new();

    /// <inheritdoc/>
    public ValueTask ShowAsync(ConversationAddress address, string line, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        foreach (var (listener, key) in _listeners)
        {
            if (key == address.Key)
            {
                listener.Hear(line);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Hears the lines of one conversation until it is disposed.</summary>
    public Listener Listen(string conversationKey)
    {
        var listener = new Listener(this);
        _listeners[listener] = conversationKey;
        return listener;
    }

    /// <summary>One open page. Only the newest line counts.</summary>
    public sealed class Listener : IDisposable
    {
        private readonly Channel<string> _lines = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        private readonly WebStatusLine _owner;

        internal Listener(WebStatusLine owner) => _owner = owner;

        /// <summary>Completes once there is a line.</summary>
        public Task<bool> WaitAsync(CancellationToken cancel) => _lines.Reader.WaitToReadAsync(cancel).AsTask();

        /// <summary>The newest line, or null.</summary>
        public string? Take() => _lines.Reader.TryRead(out var line) ? line : null;

        /// <inheritdoc/>
        public void Dispose() => _owner._listeners.TryRemove(this, out _);

        internal void Hear(string line) => _lines.Writer.TryWrite(line);
    }
}
