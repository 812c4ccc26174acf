using System.Text;
using GuidanceBot.TestKit.Chat;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>Whoever was forgotten by the running bot stands in none of its files any more.</summary>
public sealed class ForgottenTests
{
    private const string Asked = "heliotrope lantern";
    private const string Added = "a vermilion gazebo";

    [Fact]
    public async Task Nothing_of_a_person_is_left_in_any_file_once_the_bot_has_forgotten_them()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("guidancebot-forgotten-");
        await using var platform = await FakeChatServer.StartAsync();
        await using var bot = new BotProcess(platform, folder.FullName);
        await bot.StartAsync(cancel);
        await bot.DeliverAsync(new FakeEvent("e1", "d1", "zenobia", $"can i post the {Asked}?"), cancel);
        var show = await ReplyAsync(platform, "show", cancel);
        await bot.DeliverAsync(new FakeEvent("e2", "d1", "zenobia", null, "consent.submit", show.Reply.Ref, 1, null, new Dictionary<string, string>(StringComparer.Ordinal) { ["question"] = $"can i post the {Asked}?" }), cancel);
        await bot.DeliverAsync(new FakeEvent("e3", "d1", "zenobia", Added), cancel);
        await ReplyAsync(platform, "notice", cancel);
        var card = await ReplyAsync(platform, "case-question-waiting", cancel);
        await bot.DeliverAsync(new FakeEvent("e4", "reviewers", "reviewer", null, "case.note.submit", card.Reply.Ref, card.Reply.Version, null, new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = $"zenobia means the {Asked}" }), cancel);
        await bot.DeliverAsync(new FakeEvent("e5", "d2", "zenobia", $"check this: the {Asked} shines for all of us on ward 7, and we are proud of it."), cancel);
        await ReplyAsync(platform, "draft-ready", cancel);
        await bot.DeliverAsync(new FakeEvent("e6", "d1", "zenobia", "forget me"), cancel);

        // With a case open, a command is still a command.
        var sure = await ReplyAsync(platform, "forget-sure", cancel);
        await bot.DeliverAsync(new FakeEvent("e7", "d1", "zenobia", null, "forget.confirm", sure.Reply.Ref, 1), cancel);
        await ReplyAsync(platform, "forgotten", cancel);
        var last = await ReplyAsync(platform, "case-question-withdrawn", cancel);
        await bot.KillAsync();

        System.Text.Json.JsonSerializer.Serialize(last.Message).ShouldNotContain(Asked);
        await EmptyLogAsync(Path.Combine(folder.FullName, "guidancebot.db"), cancel);
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file.FullName, cancel);
            foreach (var words in (string[])[Asked, Added, "zenobia means", "\"zenobia\"", ":zenobia"])
            {
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)).ShouldBe(-1, $"{words} in {file.Name}");
            }
        }

        folder.Delete(recursive: true);
    }

    /// <summary>What the purge does every hour.</summary>
    private static async Task EmptyLogAsync(string database, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection("Pooling=false;Data Source=" + database);
        await connection.OpenAsync(cancel);
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync(cancel);
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
