using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>The app's own pages: the home with a person's questions and cases, and prompts to begin with in the messages.</summary>
internal sealed class SlackHome(CommandHandler commands, ICases cases, IRoles roles, IGuidanceLibrary library, GuidanceNews news, IDeskSettings settings, ModeBook modes, TimeProvider time, SlackApi api, DirectMessages direct, SlackLater later)
{
    private const int MostCases = 10;
    private const int MostNews = 6;

    private static readonly (string Title, string Message)[] Prompts =
    [
        ("Can I tweet this slide?", "can i tweet this slide?"),
        (Words.CheckADraft, "Check this draft: "),
        ("A photo from the ward", "can i post a photo from my ward?"),
        (Words.AskAPerson, "I’d like to ask a person in comms"),
    ];

    /// <summary>Shows the page that somebody opened.</summary>
    public void Show(Opened opened, Sender sender)
    {
        if (opened.Tab == "home")
        {
            Refresh(sender);
        }
        else if (opened.Tab == "messages")
        {
            direct.Learn(opened.By.User, opened.Channel);
            later.Do("prompts", async cancel => await api.PostAsync("assistant.threads.setSuggestedPrompts", Suggested(opened.Channel, await ReadsAsync(sender, cancel)), cancel));
        }
    }

    /// <summary>Shows somebody's home page as it stands now.</summary>
    public void Refresh(Sender sender) => later.Do("the home page", cancel => PublishAsync(sender, cancel));

    /// <summary>Prompts to begin with.</summary>
    /// <param name="channel">The direct message.</param>
    /// <param name="reads">What they must read before they type; null: nothing.</param>
    internal static JsonObject Suggested(string channel, ReadsFirst? reads = null) => new()
    {
        ["channel_id"] = channel,
        ["title"] = reads?.Title ?? "What would you like to post?",
        ["prompts"] = new JsonArray([.. Prompts.Select(p => (JsonNode)new JsonObject { ["title"] = p.Title, ["message"] = p.Message })]),
    };

    private ValueTask<ReadsFirst?> ReadsAsync(Sender sender, CancellationToken cancel) =>
        modes.NoticeAsync(new ConversationAddress(SlackEdge.Name, sender.Account.Tenant, sender.Account.User), time.GetUtcNow(), cancel);

    private async Task PublishAsync(Sender sender, CancellationToken cancel)
    {
        var desk = await settings.CurrentAsync(cancel);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(desk.Hours.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        var reviewer = (await roles.OfAsync(sender.Account, cancel)).HasFlag(Roles.Reviewer);
        var me = sender.Account;
        var waiting = reviewer ? await cases.ListAsync(new CaseFilter(Open: true, Max: MostCases), cancel) : null;
        var page = new HomePage
        {
            Me = me,
            // A reviewer's own waits for others: it stands among what comms has of theirs.
            Waiting = waiting?.Where(c => c.Asker != me).ToList(),
            WithComms = await cases.ListAsync(new CaseFilter(Open: true, Asker: me, Max: MostCases), cancel),
            Mine = await commands.MineAsync(me, cancel, settledOnly: true),
            News = await news.LatestAsync(MostNews, cancel),
            Guidance = library.Current,
            Reads = await ReadsAsync(sender, cancel),
        };
        var view = HomeFormatter.View(page, new SlackReader(me.Tenant, zone));
        await api.PostAsync("views.publish", new JsonObject { ["user_id"] = sender.Account.User, ["view"] = view }, cancel);
    }
}
