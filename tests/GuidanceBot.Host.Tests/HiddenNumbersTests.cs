using System.Text;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>A patient's number that somebody pastes is nowhere: not in the database, not beside it, not in what is sent, not in the log.</summary>
public sealed class HiddenNumbersTests
{
    [Fact]
    public async Task A_pasted_number_reaches_no_file_and_no_message()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("guidancebot-hidden-");
        await using var platform = await FakeChatServer.StartAsync();
        await using var bot = new BotProcess(platform, folder.FullName);
        await bot.StartAsync(cancel);

        await bot.DeliverAsync(new FakeEvent("e1", "d1", "nurse", $"her number is {FakeChecker.Number}, can i post her card?"), cancel);
        var warning = await ReplyAsync(platform, "identifier-warning", cancel);
        await bot.DeliverAsync(new FakeEvent("e2", "d1", "nurse", null, "identifier.continue", warning.Reply.Ref, 1), cancel);
        var show = await ReplyAsync(platform, "show", cancel);
        await bot.DeliverAsync(new FakeEvent("e3", "d1", "nurse", null, "consent.submit", show.Reply.Ref, 1, null, new Dictionary<string, string>(StringComparer.Ordinal) { ["question"] = $"can i post her card, {FakeChecker.Number}?" }), cancel);
        await ReplyAsync(platform, "case-question-waiting", cancel);
        await bot.KillAsync();

        warning.Reply.Heading.ShouldBe("I’ve hidden an NHS number");
        foreach (var post in platform.Posts)
        {
            System.Text.Json.JsonSerializer.Serialize(post.Message).ShouldNotContain("5919");
        }

        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(FakeChecker.Number)).ShouldBe(-1, file.Name);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("5919")).ShouldBe(-1, file.Name);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Whoever_says_that_it_is_not_one_sends_it_again_and_is_read_as_it_is()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("guidancebot-hidden-");
        await using var platform = await FakeChatServer.StartAsync();
        await using var bot = new BotProcess(platform, folder.FullName);
        await bot.StartAsync(cancel);

        await bot.DeliverAsync(new FakeEvent("e1", "d1", "nurse", $"can i post our ticket {FakeChecker.Number}?"), cancel);
        var warning = await ReplyAsync(platform, "identifier-warning", cancel);
        await bot.DeliverAsync(new FakeEvent("e2", "d1", "nurse", null, "identifier.not_one", warning.Reply.Ref, 1), cancel);
        await ReplyAsync(platform, "notice", cancel);
        await bot.DeliverAsync(new FakeEvent("e3", "d1", "nurse", $"can i post our ticket {FakeChecker.Number}?"), cancel);

        (await ReplyAsync(platform, "show", cancel)).Reply.Asked.ShouldBe($"can i post our ticket {FakeChecker.Number}?");
        await bot.KillAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<FakePost> ReplyAsync(FakeChatServer platform, string state, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (platform.Posts.LastOrDefault(p => p.Reply.State == state) is { } post)
            {
                return post;
            }

            await Task.Delay(20, limit.Token);
        }
    }
}
