using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>Server-sent events.</summary>
public sealed class NewsTests
{
    [Fact]
    public async Task A_page_that_was_away_gets_what_it_missed_and_no_more()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await client.SayAsync("can i tweet this slide?");
        await client.SayAsync("am i allowed to say where i work?");
        (await ReadAsync(client, "/events/a?after=0", null, 2)).Select(e => e.Id).ShouldBe(["1", "2"]);
        var missed = (await ReadAsync(client, "/events/a?after=0", "1", 1)).ShouldHaveSingleItem();
        missed.Id.ShouldBe("2");
        missed.Data.ShouldContain("Say it in words");
        missed.Data.ShouldNotContain("can i tweet");
    }

    [Fact]
    public async Task A_person_can_hold_only_so_many_pages_open()
    {
        await using var bot = await RunningBot.StartAsync(null, "http://127.0.0.1:0", null, "--Web:OpenPages=2");
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        using var first = await OpenAsync(client, "/events/a");
        var second = await OpenAsync(client, "/events/a");
        using (var third = await OpenAsync(client, "/events/a"))
        {
            third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        }

        second.Dispose();
        for (var i = 0; i < 100; i++)
        {
            using var again = await OpenAsync(client, "/events/a");
            if (again.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("A place that was given back can't be taken.");
    }

    [Fact]
    public async Task Open_pages_do_not_hold_up_a_stop()
    {
        var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        using var open = await OpenAsync(client, "/events/a");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await bot.App.StopAsync(limit.Token);
        limit.IsCancellationRequested.ShouldBeFalse();
        await bot.DisposeAsync();
    }

    private static Task<HttpResponseMessage> OpenAsync(PageClient client, string path, string? last = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        return client.RawAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>The first replies of a stream.</summary>
    private static async Task<List<(string Id, string Data)>> ReadAsync(PageClient client, string path, string? last, int count)
    {
        using var answer = await OpenAsync(client, path, last);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        List<(string Id, string Data)> found = [];
        await foreach (var item in System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            if (item.EventType == "reply")
            {
                found.Add((item.EventId!, item.Data));
            }

            if (found.Count == count)
            {
                break;
            }
        }

        return found;
    }
}
