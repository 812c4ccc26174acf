using System.Globalization;
using GuidanceBot.Core.Events;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>An event on one card, for a channel: its hashtag, what may be shared, what waits, whom to ask.</summary>
public static class EventReplies
{
    /// <summary>The card.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="meeting">The event.</param>
    /// <param name="chat">Where the chat is reached; null: the card has no link.</param>
    public static Reply Brief(string reference, EventDescription meeting, Uri? chat)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        List<Block> blocks = [];
        if (meeting.Hashtag is { } hashtag)
        {
            blocks.Add(new LineBlock(Line.Of("Use ", new TextRun(hashtag, Bold: true), "."), Weight.Lead));
        }

        List<Line> share = [.. new[] { meeting.Photos, meeting.Slides }.OfType<string>().Select(Line.FromString)];
        if (share.Count > 0)
        {
            blocks.Add(new ListBlock("What you may share", share));
        }

        if (meeting.Embargoes.Count > 0)
        {
            blocks.Add(new ListBlock("What waits", [.. meeting.Embargoes.Select(e => Line.FromString($"{e.What}: not before {Moment(e.Until)}."))]));
        }

        if (meeting.Contact is { } contact)
        {
            blocks.Add(new LineBlock($"Not sure? Ask: {contact}"));
        }

        return new Reply
        {
            State = "event-brief",
            Ref = reference,
            Sign = Sign.Info,
            Heading = meeting.Name,
            Aside = Days(meeting),
            Summary = $"Posting from {meeting.Name}{(meeting.Hashtag is { } tag ? $" ({tag})" : "")}: what you may share, and whom to ask.",
            Blocks = blocks,
            Actions = chat is null ? [] : [new ReplyAction("event.ask", Words.AskAQuestion) { Url = ChatLink(chat, meeting).AbsoluteUri, Accessible = "Ask a question about " + meeting.Name, Primary = true }],
        };
    }

    /// <summary>The address that opens the chat with the event filled in.</summary>
    /// <param name="chat">Where the chat is reached.</param>
    /// <param name="meeting">The event.</param>
    public static Uri ChatLink(Uri chat, EventDescription meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new Uri(chat, "/?event=" + Uri.EscapeDataString(meeting.Name));
    }

    private static string Days(EventDescription meeting) => meeting.From == meeting.To ? Day(meeting.From) : $"{Day(meeting.From)} to {Day(meeting.To)}";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>In the event's own time, as its file says it.</summary>
    private static string Moment(DateTimeOffset moment) => moment.ToString("d MMMM, HH:mm '(UTC'zzz')'", CultureInfo.InvariantCulture);
}
