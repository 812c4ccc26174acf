using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Core.Settings;

/// <summary>A queue of its own for a topic, an event, a team or a chat: the fields and how they are read.</summary>
public static class QueueForm
{
    /// <summary>Saves the queue that the choice counts, from one; none: a new one.</summary>
    public const string Save = "queue.save";

    /// <summary>Removes the queue that the choice counts, from one.</summary>
    public const string Remove = "queue.remove";

    /// <summary>More than comms teams have.</summary>
    public const int Most = 20;

    private const int LongestName = 40;
    private const int MostTopics = 30;
    private const int LongestId = 40;
    private const string Elsewhere = "";

    /// <summary>The form.</summary>
    /// <param name="queue">What it is filled in with; null: a new one.</param>
    /// <param name="version">The version of the settings that it was opened on.</param>
    /// <param name="chats">Where cards can go: a place of each chat.</param>
    public static Form Of(ReviewTeam? queue, int version, IReadOnlyList<ConversationAddress> chats)
    {
        ArgumentNullException.ThrowIfNull(chats);
        List<FormField> fields =
        [
            new TextField("name", "Name") { Value = queue?.Name, MaxLength = LongestName, Required = true, Example = "Events" },
            new TextField("topics", "Words of its topics, events or teams") { Value = queue is null ? null : string.Join('\n', queue.Topics), Long = true, MaxLength = 2000, Hint = "One a line, as in conference, #HealthWeek26, fundraising. A case that speaks of one comes here." },
        ];
        if (chats.Count > 0)
        {
            fields.Add(new PickField("asked", "Asked in", [new("any", "Any chat"), new("web", "The browser only"), .. chats.Select(c => new PickOption(c.Chat, $"{ModeWords.Chat(c.Chat)} only"))]) { Value = queue?.Chats is [var only] ? only : "any" });
            fields.Add(new PickField("place", "Its cards go", [new(Elsewhere, "Where the others go"), .. chats.Select(c => new PickOption(PlaceOf(c), $"To a {ModeWords.Chat(c.Chat)} channel of its own"))]) { Value = queue?.Places is [var place, ..] ? PlaceOf(place) : Elsewhere });
            fields.Add(new TextField("channel", "The channel’s id") { Value = queue?.Places is [var there, ..] ? there.Channel : null, MaxLength = LongestId, Hint = "A private channel that I am in. Only reviewers can answer there." });
            fields.Add(new TextField("backup", "Reminded when a target has passed") { Value = queue?.Backup is [var backup, ..] ? backup.Channel : null, MaxLength = LongestId, Hint = "The id of a person or a channel in the same chat. Leave it empty for the backup that all queues have." });
        }

        return new Form { State = "queue-form", Title = queue is null ? "A new queue" : "Change this queue", Verb = Save, Send = "Save", Ref = DeskBook.Key, Version = version, Fields = fields };
    }

    /// <summary>Reads it.</summary>
    /// <returns>The queue, and by field what can't be read; only where that is empty may it be saved.</returns>
    public static (ReviewTeam Queue, IReadOnlyDictionary<string, string> Errors) Read(IReadOnlyDictionary<string, string> fields, IReadOnlyList<ConversationAddress> chats, IEnumerable<string> otherNames)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(chats);
        var form = new FieldReader(fields);
        var name = form.Words("name", LongestName, "Give it a name.");
        form.Check("name", !otherNames.Append("comms").Contains(name, StringComparer.OrdinalIgnoreCase), "Another queue has that name.");
        form.Check("name", !name.Contains('\n', StringComparison.Ordinal), "One line, please.");
        var topics = form.Text("topics").Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        form.Check("topics", topics.Count <= MostTopics && topics.TrueForAll(t => t.Length <= LongestName), $"At most {MostTopics}, of {LongestName} characters each.");
        var asked = form.Text("asked");
        form.Check("topics", topics.Count > 0 || asked is not ("" or "any"), "Say what it takes: a word or two, or the chat that it was asked in.");
        form.Check("asked", asked is "" or "any" or "web" || chats.Any(c => c.Chat == asked), "Pick one of them.");
        var chat = chats.FirstOrDefault(c => PlaceOf(c) == form.Text("place"));
        form.Check("place", chat is not null || form.Text("place") == Elsewhere, "Pick one of them.");
        var (channel, backup) = (form.Text("channel"), form.Text("backup"));
        form.Check("channel", chat is null || IsId(channel), "Say which channel, by its id.");
        form.Check("channel", chat is not null || channel.Length == 0, "Pick above that its cards go there.");
        form.Check("backup", backup.Length == 0 || (chat is not null && IsId(backup)), chat is null ? "Pick a channel of its own first." : "I can’t read that id.");
        return (new ReviewTeam
        {
            Name = name,
            Topics = topics,
            Chats = asked is "" or "any" ? [] : [asked],
            Places = chat is null ? [] : [new ConversationAddress(chat.Chat, chat.Tenant, channel)],
            Backup = chat is null || backup.Length == 0 ? [] : [new ConversationAddress(chat.Chat, chat.Tenant, backup)],
        }, form.Errors);
    }

    /// <summary>Where queues can go: one place for each chat but the browser, whose desk has all of them.</summary>
    public static IReadOnlyList<ConversationAddress> Chats(DeskSettings desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return [.. desk.Places.Concat(desk.Queues.SelectMany(q => q.Places)).Where(p => p.Chat != "web").DistinctBy(p => (p.Chat, p.Tenant))];
    }

    private static string PlaceOf(ConversationAddress place) => $"{place.Chat}:{place.Tenant}";

    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
