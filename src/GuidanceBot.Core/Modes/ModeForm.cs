using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Modes;

/// <summary>The fields that switch a mode from a page, and how they are read.</summary>
public static class ModeForm
{
    /// <summary>The act.</summary>
    public const string Verb = "mode.switch";

    /// <summary>The mode by its name; <c>default</c>: nothing of its own any more.</summary>
    public const string ModeField = "mode";

    /// <summary>Where: a kind of scope and, after a bar, the chat and tenant.</summary>
    public const string ScopeField = "scope";

    /// <summary>The channel or the topic.</summary>
    public const string WhatField = "what";

    /// <summary>The last day, ISO 8601; empty: it stays.</summary>
    public const string UntilField = "until";

    /// <summary>The form.</summary>
    /// <param name="tenant">The site of the browser's chat.</param>
    /// <param name="places">Where the cards go: their chats can be switched too.</param>
    public static Form Of(string tenant, IEnumerable<ConversationAddress> places)
    {
        List<PickOption> scopes = [new("everywhere", "Everywhere"), new("workspace|web:" + tenant, "In the browser")];
        foreach (var place in places.Where(p => p.Chat != "web").DistinctBy(p => (p.Chat, p.Tenant)))
        {
            var chat = char.ToUpperInvariant(place.Chat[0]) + place.Chat[1..];
            scopes.Add(new PickOption($"workspace|{place.Chat}:{place.Tenant}", $"In all of {chat}"));
            scopes.Add(new PickOption($"channel|{place.Chat}:{place.Tenant}", $"In one {chat} channel"));
        }

        scopes.Add(new PickOption("topic", "About one topic"));
        return new Form
        {
            State = "mode-form",
            Title = "Switch a mode",
            Verb = Verb,
            Send = "Switch",
            Ref = ModeBook.Key,
            Fields =
            [
                new PickField(ModeField, "Mode", [new("shadow", "Shadow", "Comms reads every answer and every check first"), new("assisted", "Assisted", "Comms reads first what I’m not sure about"), new("live", "Live", "I answer at once; people choose what goes to comms"), new("default", "None of its own", "What holds around it holds here too")]) { Open = true, Required = true },
                new PickField(ScopeField, "Where", scopes) { Value = "everywhere" },
                new TextField(WhatField, "Which channel or topic") { Hint = "For one channel its id, for a topic a word or two that are asked about.", MaxLength = 80 },
                new DateField(UntilField, "Last day, for a pilot") { Hint = "What was set before comes back, and you hear what happened. Leave it empty, and it stays." },
            ],
        };
    }

    /// <summary>Reads them.</summary>
    /// <returns>The switch, or one sentence that says what is missing.</returns>
    public static (ModeCommand? Command, string? Problem) Read(InboundAction action, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(action);
        string Field(string name) => action.Fields.GetValueOrDefault(name, "").Trim();
        var mode = ModeWords.Parse(Field(ModeField));
        if (mode is null && Field(ModeField) != "default")
        {
            return (null, "Pick a mode.");
        }

        var (scope, problem) = ScopeOf(Field(ScopeField), Field(WhatField));
        DateOnly? until = null;
        if (problem is null && Field(UntilField) is { Length: > 0 } day)
        {
            until = ModeCommand.Day(day, today);
            problem = until is null ? "I can’t read that day: write it as 2026-12-18." : null;
        }

        return problem is null ? (new ModeCommand(mode, scope!, until), null) : (null, problem);
    }

    private static (ModeScope? Scope, string? Problem) ScopeOf(string scope, string what)
    {
        var parts = scope.Split('|', 2);
        return parts[0] switch
        {
            "everywhere" => (ModeScope.Everywhere, null),
            "workspace" when parts is [_, { Length: > 0 and < 200 } place] => (new ModeScope(ScopeKind.Workspace, place), null),
            "channel" when what.Length is 0 or > 80 || what.Contains(':', StringComparison.Ordinal) => (null, "Say which channel, by its id."),
            "channel" when parts is [_, { Length: > 0 and < 200 } place] => (new ModeScope(ScopeKind.Channel, $"{place}:{what}"), null),
            "topic" when what.Length is 0 or > ModeScope.MaxTopic => (null, $"Name the topic, in at most {ModeScope.MaxTopic} characters."),
            "topic" => (ModeScope.Topic(what), null),
            _ => (null, "Say where it holds."),
        };
    }
}
