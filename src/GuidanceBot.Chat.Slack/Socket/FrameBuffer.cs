using System.Net.WebSockets;

namespace GuidanceBot.Chat.Slack.Socket;

/// <summary>Puts a message together from its fragments; longer ones than Slack sends are thrown away whole.</summary>
internal sealed class FrameBuffer
{
    private const int MaxMessage = 4 * 1024 * 1024;

    private byte[] _buffer = new byte[16 * 1024];

    /// <summary>The next text message; null where the socket is closed.</summary>
    public async Task<byte[]?> ReadAsync(WebSocket socket, CancellationToken cancel)
    {
        var length = 0;
        var tooLong = false;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, MaxMessage));
            }

            var read = await socket.ReceiveAsync(_buffer.AsMemory(length), cancel);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += read.Count;
            tooLong |= length >= MaxMessage;
            if (tooLong)
            {
                length = 0;
            }

            if (read.EndOfMessage)
            {
                return tooLong || read.MessageType != WebSocketMessageType.Text ? [] : _buffer.AsSpan(0, length).ToArray();
            }
        }
    }
}
