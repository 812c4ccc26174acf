using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Events;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Events;

/// <summary>The card of an event: posted in a channel by comms, read alone by everybody else.</summary>
public sealed class EventCardTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly ConversationAddress Channel = new(FakeChatEdge.Name, "t1", "ward-chat");

    [Theory]
    [InlineData("event card", "")]
    [InlineData("/Event cards!", "")]
    [InlineData("event card for Kidney Week", "Kidney Week")]
    [InlineData("event card: #KidneyWeek26", "#KidneyWeek26")]
    public async Task Comms_posts_it_where_they_say_it(string said, string named)
    {
        EventCards.Is(said).ShouldBeTrue();

        var done = await SayAsync("reviewer-1", said, Channel);

        var posted = done.Replies.Where(r => r.To == Channel).ShouldHaveSingleItem().Reply;
        posted.Heading.ShouldBe(named.Length > 0 ? "Kidney Week" : "Autumn meeting");
        posted.State.ShouldBe("event-brief");
        done.Replies.Where(r => r.To != Channel).ShouldHaveSingleItem().Reply.Heading.ShouldBe("Posted");
    }

    [Fact]
    public async Task Staff_in_a_channel_and_comms_in_private_read_it_alone()
    {
        foreach (var (who, origin) in new[] { ("nurse", Channel), ("reviewer-1", null) })
        {
            var reply = (await SayAsync(who, "event card kidney week", origin)).Replies.ShouldHaveSingleItem();
            reply.To.Channel.ShouldBe(who);
            var card = PlainText.Of(reply.Reply, TimeZoneInfo.Utc);
            card.ShouldContain("#KidneyWeek26");
            card.ShouldContain("Slides: yes, with the speaker’s name.");
            card.ShouldContain("Not sure? Ask: Press desk, hall 3");
            reply.Reply.Actions.ShouldHaveSingleItem().Url.ShouldBe("https://ask.example.org/?event=Kidney%20Week");
        }
    }

    [Theory]
    [InlineData("event card of the summer fete", "I know of: Autumn meeting, Kidney Week.")]
    [InlineData("event card: last year", "I know of: Autumn meeting, Kidney Week.")]
    public async Task An_event_that_isnt_described_or_is_over_is_said_to_be_none(string said, string answer)
    {
        var done = await SayAsync("reviewer-1", said, Channel);

        done.Replies.ShouldHaveSingleItem().Reply.Summary.ShouldBe(answer);
        done.Replies[0].To.ShouldNotBe(Channel);
    }

    [Theory]
    [InlineData("can i post the event card?")]
    [InlineData("event photos ok?")]
    [InlineData("event cardiology week photos")]
    public void A_question_is_no_command(string said) => EventCards.Is(said).ShouldBeFalse();

    private static async Task<Handled> SayAsync(string who, string text, ConversationAddress? origin)
    {
        var account = new AccountId(FakeChatEdge.Name, "t1", who);
        var handling = new Handling(new InboundMessage { DeliveryId = "d1", Address = new ConversationAddress(account.Chat, account.Tenant, who) { Origin = origin }, From = new Sender(account, who), SentAt = Now, Text = text }, null, Now);
        await using var bench = new Bench();
        bench.Desk.Now = bench.Desk.Now with { Browser = new Uri("https://ask.example.org/") };
        await new EventCards(new Described(), bench.Get<IRoles>(), bench.Desk).HandleAsync(handling, TestContext.Current.CancellationToken);
        return handling.Done();
    }

    private sealed class Described : IGuidanceLibrary
    {
        private static EventDescription Of(string name, int from) => new() { Name = name, From = new DateOnly(2026, 12, from), To = new DateOnly(2026, 12, from + 2) };

        public GuidanceSet Current { get; } = new(
        [
            .. new[]
            {
                Of("Kidney Week", 14) with { Hashtag = "#KidneyWeek26", Slides = "Slides: yes, with the speaker’s name.", Contact = "Press desk, hall 3" },
                Of("Autumn meeting", 3),
                new EventDescription { Name = "Last year", From = new DateOnly(2025, 12, 1), To = new DateOnly(2025, 12, 2) },
            }.Select(e => new GuidanceDocument { Name = "event:" + e.Name, Title = e.Name, Version = "v1", Text = "", Clauses = [], Event = e }),
        ]);
    }
}
