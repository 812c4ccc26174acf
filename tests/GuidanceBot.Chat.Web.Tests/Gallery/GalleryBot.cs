using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using Microsoft.Playwright;

namespace GuidanceBot.Chat.Web.Tests.Gallery;

/// <summary>A running bot with a person who has seen everything.</summary>
internal sealed class GalleryBot : IAsyncDisposable
{
    /// <summary>The person's cookie.</summary>
    private const string Secret = "AAAAAAAAAAAAAAAAAAAAAA";

    private GalleryBot(RunningBot bot) => Bot = bot;

    public RunningBot Bot { get; }

    public IReadOnlyList<(string Name, Reply Reply)> Replies { get; private set; } = [];

    public static async Task<GalleryBot> StartAsync()
    {
        var gallery = new GalleryBot(await RunningBot.StartAsync());
        var account = CookieIdentity.AccountOf(Secret);
        ConversationAddress Place(string id) => new("web", "local", account.User, id);
        var samples = new Samples(gallery.Bot.Get<IGuidanceLibrary>().Current, account, Place("all"), DateTimeOffset.UnixEpoch.AddDays(20_790).AddHours(14).AddMinutes(12));
        gallery.Replies = GalleryReplies.All(samples);
        var postbox = gallery.Bot.Get<IPostbox>();
        foreach (var (name, reply) in gallery.Replies)
        {
            await postbox.PutAsync(new OutboxMessage { Key = "all-" + name, To = Place("all"), Reply = reply }, null, default);
            await postbox.PutAsync(new OutboxMessage { Key = name, To = Place(name), Reply = reply }, null, default);
        }

        return gallery;
    }

    /// <summary>Opens a page as that person.</summary>
    public async Task<IPage> OpenAsync(IBrowserContext profile, string path)
    {
        await profile.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = CookieIdentity.CookieName, Value = Secret, Url = Bot.Address.ToString() }]);
        var page = await profile.NewPageAsync();
        await page.GotoAsync(new Uri(Bot.Address, path).ToString());
        return page;
    }

    /// <summary>Sends a draft and three questions to comms, so that the desk has something on it.</summary>
    public async Task FillDeskAsync()
    {
        using var asker = new PageClient(Bot);
        foreach (var question in (string[])["is an AI-made picture ok for our ward poster, and for the same picture on Instagram?", "Can we repost a patient’s thank-you card?", "May I say that the new scanner is funded?"])
        {
            await asker.OpenAsync("/new");
            await asker.SayAsync(question);
            await asker.FollowAsync("Ask a person");
            await asker.SendFormAsync(("submit.question", question), ("submit.needed_by", "today"));
        }

        await asker.OpenAsync("/new");
        await asker.SayAsync("a journalist has messaged me about the norovirus ward");
        await asker.PressAsync("Send to comms");
        await asker.OpenAsync("/new");
        await asker.SayAsync("Check this draft for X: " + Samples.FirstDraft);
        await asker.FollowAsync("Send to comms");
        await asker.SendFormAsync(("submit.context", "Her family is happy about it."), ("submit.needed_by", "now"));
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
