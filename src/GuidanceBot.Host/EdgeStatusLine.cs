using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Host;

/// <summary>Shows a status line where the conversation takes place.</summary>
public sealed partial class EdgeStatusLine(IEnumerable<IChatEdge> edges, ILogger<EdgeStatusLine> log) : IStatusLine
{
    private readonly Dictionary<string, IChatEdge> _edges = edges.ToDictionary(e => e.Chat, StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask ShowAsync(ConversationAddress address, string line, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!_edges.TryGetValue(address.Chat, out var edge))
        {
            return;
        }

        try
        {
            await edge.Status.ShowAsync(address, line, cancel);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            // A status that can't be shown costs nobody their answer.
            NotShown(log, address.Chat, e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Chat}: a status line was not shown: {Why}")]
    private static partial void NotShown(ILogger log, string chat, string why);
}
