using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>
/// Which conversation something belongs to. What is written in the bot's own messages is a conversation of its own, answered in its
/// thread; everything that began elsewhere (a mention, a command, a form) shares the person's main conversation, whose answers come
/// as direct messages.
/// </summary>
internal sealed class Places(IConversations conversations, ICases cases, SlackInstalls installs)
{
    /// <summary>The person's main conversation.</summary>
    public static ConversationAddress Main(SlackPerson by, ConversationAddress? origin = null) => new(SlackEdge.Name, by.Team, by.User) { Origin = origin };

    /// <summary>The conversation of a direct message.</summary>
    public async ValueTask<ConversationAddress> OfDirectAsync(Said said, CancellationToken cancel) =>
        said.ThreadTs is { } thread
            ? await OfThreadAsync(said.By, thread, said.ThreadBy, cancel)
            : await IsAskedBackAsync(said.By, cancel) ? Main(said.By) : Main(said.By) with { Thread = said.Ts };

    /// <summary>The conversation of a thread: the one that began with the person's message, else it hangs under a message of ours.</summary>
    public async ValueTask<ConversationAddress> OfThreadAsync(SlackPerson by, string? thread, string? startedBy, CancellationToken cancel)
    {
        var main = Main(by);
        if (thread is null || (startedBy is not null && startedBy == installs.Known?.Bot))
        {
            return main;
        }

        var own = main with { Thread = thread };
        return startedBy == by.User || await conversations.FindAsync(own.Key, cancel) is not null ? own : main;
    }

    /// <summary>True where comms asked something back in the main conversation: the next thing that is written is the answer to it.</summary>
    private async ValueTask<bool> IsAskedBackAsync(SlackPerson by, CancellationToken cancel) =>
        (await conversations.FindAsync(Main(by).Key, cancel))?.OpenCaseId is { } id && await cases.FindAsync(id, cancel) is { State: CaseState.AskedBack };
}
