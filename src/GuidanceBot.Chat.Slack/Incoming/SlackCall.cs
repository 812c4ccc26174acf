namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>What Slack wants, once parsed.</summary>
internal abstract record SlackCall;

/// <summary>Nothing that concerns us: acknowledged and forgotten.</summary>
internal sealed record NothingForUs : SlackCall;

/// <summary>Slack asks whether this address is ours.</summary>
internal sealed record Challenge(string Text) : SlackCall;

/// <summary>The app was taken away, or its token.</summary>
internal sealed record Gone(string Team) : SlackCall;

/// <summary>Something that one person does.</summary>
/// <param name="By">Who.</param>
internal abstract record Act(SlackPerson By) : SlackCall;

/// <summary>A message: in the bot's own conversation, or a mention or follow-up in a channel.</summary>
internal sealed record Said(SlackPerson By) : Act(By)
{
    public required string Channel { get; init; }

    public required bool Direct { get; init; }

    public required bool Mentioned { get; init; }

    public required string Text { get; init; }

    public required string Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Who began the thread, where the message is a reply in one.</summary>
    public string? ThreadBy { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Files that came along, with where they can be fetched.</summary>
    public IReadOnlyList<SlackFile> Files { get; init; } = [];
}

/// <summary>A press of a button.</summary>
internal sealed record Pressed(SlackPerson By) : Act(By)
{
    public required string DeliveryId { get; init; }

    public required string Verb { get; init; }

    public required string Ref { get; init; }

    public required int Version { get; init; }

    public int? Choice { get; init; }

    public string? Channel { get; init; }

    public string? MessageTs { get; init; }

    public string? ThreadTs { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A modal that was sent.</summary>
internal sealed record Submitted(SlackPerson By) : Act(By)
{
    public required string DeliveryId { get; init; }

    public required string Verb { get; init; }

    public required string Ref { get; init; }

    public required int Version { get; init; }

    /// <summary>Where the form was opened from, as we noted it in the view.</summary>
    public string? Thread { get; init; }

    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Field names by the ids of the blocks that hold them in the view.</summary>
    public required IReadOnlyDictionary<string, string> BlockIds { get; init; }
}

/// <summary>A slash command.</summary>
internal sealed record Commanded(SlackPerson By) : Act(By)
{
    public required string DeliveryId { get; init; }

    public required string Text { get; init; }

    public string? Channel { get; init; }

    public string? TriggerId { get; init; }
}

/// <summary>A shortcut: from the compose box, or from a message.</summary>
internal sealed record Shortcut(SlackPerson By) : Act(By)
{
    public required string Name { get; init; }

    public string? TriggerId { get; init; }

    /// <summary>The text of the message that it was called on.</summary>
    public string? MessageText { get; init; }
}

/// <summary>Somebody looks at the app.</summary>
internal sealed record Opened(SlackPerson By, string Tab, string Channel) : Act(By);

/// <summary>A menu asks for its options: none of ours does.</summary>
internal sealed record OptionsAsked(SlackPerson By) : Act(By);

/// <summary>Who does something, as the request itself says.</summary>
/// <param name="Team">The workspace that the request is for.</param>
/// <param name="User">The person's id.</param>
/// <param name="HomeTeam">The workspace that the person belongs to, where the request says so: another one means another organisation.</param>
internal sealed record SlackPerson(string Team, string User, string? HomeTeam);

/// <summary>A file that came with a message.</summary>
internal sealed record SlackFile(string Id, string Name, string? MediaType, string? Url, long Size);
