using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary>Reads what a conversation's page shows.</summary>
internal sealed class ThreadReader(IPostbox postbox, MyQuestions questions, IGuidanceLibrary library)
{
    /// <summary>So many messages a page shows at first.</summary>
    private const int MostShown = 60;

    /// <summary>The view of a conversation.</summary>
    /// <param name="visitor">Whose it is.</param>
    /// <param name="conversation">Which one.</param>
    /// <param name="after">An answer is expected after this change; null: none is.</param>
    /// <param name="all">True for every message.</param>
    /// <param name="at">The reference to show.</param>
    /// <param name="cancel">Ends it.</param>
    public async ValueTask<ThreadView> ReadAsync(WebVisitor visitor, string conversation, long? after, bool all, string? at, CancellationToken cancel)
    {
        var posted = await postbox.ListAsync(visitor.Conversation(conversation).Key, 0, cancel);
        var seen = posted.Count == 0 ? 0 : posted.Max(p => p.Change);
        var shown = all || at is not null ? posted : [.. posted.TakeLast(MostShown)];
        return new ThreadView
        {
            Href = "/c/" + conversation + (after is { } change ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?after={change}") : ""),
            Posted = shown,
            Older = posted.Count - shown.Count,
            Seen = seen,
            Mine = await questions.OfAsync(visitor.Account, cancel),
            Open = OpenGuidance.For(library.Current, posted),
            Waiting = after is { } expected && seen <= expected,
            AtId = at is null ? null : posted.LastOrDefault(p => p.Reply.Ref == at || at.StartsWith(p.Reply.Ref + "/", StringComparison.Ordinal))?.Id,
        };
    }

    /// <summary>The newest change of a conversation.</summary>
    public async ValueTask<long> SeenAsync(WebVisitor visitor, string conversation, CancellationToken cancel)
    {
        var posted = await postbox.ListAsync(visitor.Conversation(conversation).Key, 0, cancel);
        return posted.Count == 0 ? 0 : posted.Max(p => p.Change);
    }
}
