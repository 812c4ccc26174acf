using System.Globalization;
using System.Text.Json;
using GuidanceBot.Chat.Slack.Incoming;

namespace GuidanceBot.Chat.Slack;

/// <summary>
/// Reads Slack's payloads, whichever way they came. Tolerant: what it doesn't know is nothing for us.
/// Shapes: docs.slack.dev, Events API, Handling user interaction, Implementing slash commands.
/// </summary>
internal sealed class SlackPayloadParser(TimeProvider time)
{
    /// <summary>An edit this long after the message began isn't a new message.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>An event.</summary>
    public SlackCall Event(JsonElement envelope)
    {
        var type = envelope.Text("type"u8);
        if (type == "url_verification")
        {
            return envelope.Text("challenge"u8) is { Length: <= 1000 } challenge ? new Challenge(challenge) : new NothingForUs();
        }

        var team = envelope.Id("team_id"u8);
        var e = envelope.At("event"u8);
        if (type != "event_callback" || team is null)
        {
            return new NothingForUs();
        }

        return e.Text("type"u8) switch
        {
            "message" or "app_mention" => Message(envelope, e, team),
            "app_home_opened" when e.Id("user"u8) is { } user && e.Id("channel"u8) is { } channel => new Opened(new SlackPerson(team, user, null), e.Text("tab"u8) ?? "", channel),
            "app_uninstalled" => new Gone(team),
            "tokens_revoked" when e.At("tokens"u8).At("bot"u8).Items().Any() => new Gone(team),
            _ => new NothingForUs(),
        };
    }

    /// <summary>The press of a button, the sending of a modal, a shortcut.</summary>
    public SlackCall Interaction(JsonElement p)
    {
        if ((p.At("team"u8).Id("id"u8) ?? p.At("user"u8).Id("team_id"u8)) is not { } team || p.At("user"u8).Id("id"u8) is not { } user)
        {
            return new NothingForUs();
        }

        var by = new SlackPerson(team, user, p.At("user"u8).Id("team_id"u8));
        return p.Text("type"u8) switch
        {
            "block_actions" => Press(p, by),
            "view_submission" => SlackViews.Submission(p, by),
            "shortcut" => new Shortcut(by) { Name = p.Text("callback_id"u8) ?? "", TriggerId = p.Text("trigger_id"u8) },
            "message_action" => new Shortcut(by) { Name = p.Text("callback_id"u8) ?? "", TriggerId = p.Text("trigger_id"u8), MessageText = SlackText.Of(p.At("message"u8), null) },
            "block_suggestion" => new OptionsAsked(by),
            _ => new NothingForUs(),
        };
    }

    /// <summary>A slash command: the fields of its form.</summary>
    public static SlackCall Command(Func<string, string?> field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (Wire.AsId(field("team_id")) is not { } team || Wire.AsId(field("user_id")) is not { } user)
        {
            return new NothingForUs();
        }

        return new Commanded(new SlackPerson(team, user, null))
        {
            DeliveryId = $"c:{user}:{Wire.AsId(field("trigger_id")) ?? Key(field("text") + field("response_url"))}",
            Text = SlackText.Plain(field("text") ?? "", null),
            Channel = Wire.AsId(field("channel_id")),
            TriggerId = field("trigger_id"),
        };
    }

    private static string Key(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..32];

    private SlackCall Message(JsonElement envelope, JsonElement e, string team)
    {
        var bot = BotOf(envelope);
        var asked = e.Text("subtype"u8) is null or "file_share" or "thread_broadcast" && e.At("bot_id"u8).ValueKind != JsonValueKind.String && e.Id("user"u8) is { } u && u != bot;
        if (!asked || e.Id("channel"u8) is not { } channel || e.Id("ts"u8) is not { } ts || Wire.Moment(ts) is not { } at || time.GetUtcNow() - at > Fresh)
        {
            return new NothingForUs();
        }

        var user = e.Id("user"u8)!;
        var direct = e.Text("channel_type"u8) == "im";
        var mentioned = e.Text("type"u8) == "app_mention" || SlackText.Mentions(e.Text("text"u8), bot);
        var thread = e.Id("thread_ts"u8) is { } t && t != ts ? t : null;
        var follows = thread is not null && e.Id("parent_user_id"u8) == user;
        if (!direct && !mentioned && !follows)
        {
            return new NothingForUs();
        }

        return new Said(new SlackPerson(team, user, e.Id("user_team"u8) ?? e.Id("team"u8)))
        {
            Channel = channel,
            Direct = direct,
            Mentioned = mentioned,
            Text = SlackText.Of(e, bot),
            Ts = ts,
            ThreadTs = thread,
            ThreadBy = e.Id("parent_user_id"u8),
            At = at,
            Files = e.At("files"u8) is { ValueKind: JsonValueKind.Array } files ? [.. files.Items(10).Select(File).OfType<SlackFile>()] : [],
        };
    }

    private SlackCall Press(JsonElement p, SlackPerson by)
    {
        var a = p.At("actions"u8).Items().FirstOrDefault();
        if (a.ValueKind != JsonValueKind.Object || Meaning(a) is not { } meaning)
        {
            return new NothingForUs();
        }

        var container = p.At("container"u8);
        var stamp = a.Id("action_ts"u8);
        return new Pressed(by)
        {
            DeliveryId = $"a:{by.User}:{stamp ?? Key(p.Text("trigger_id"u8) ?? p.GetRawText())}:{meaning.Verb}",
            Verb = meaning.Verb,
            Ref = meaning.Value.Ref,
            Version = meaning.Value.Version,
            Choice = meaning.Choice,
            Channel = p.At("channel"u8).Id("id"u8) ?? container.Id("channel_id"u8),
            MessageTs = container.Id("message_ts"u8) ?? p.At("message"u8).Id("ts"u8),
            ThreadTs = container.Id("thread_ts"u8) ?? p.At("message"u8).Id("thread_ts"u8),
            TriggerId = p.Text("trigger_id"u8),
            ResponseUrl = p.Text("response_url"u8),
            At = Wire.Moment(stamp) ?? time.GetUtcNow(),
        };
    }

    /// <summary>What a press means: the verb is the action's id, a choice follows it as a number; "more" menus carry the verb in the option.</summary>
    private static (string Verb, SlackValue Value, int? Choice)? Meaning(JsonElement action)
    {
        var id = action.Text("action_id"u8);
        var value = action.Text("value"u8) ?? action.At("selected_option"u8).Text("value"u8);
        if (id is null || value is null || id.Length > 80 || value.Length > 200)
        {
            return null;
        }

        if (id.EndsWith(".feedback", StringComparison.Ordinal))
        {
            var up = value.StartsWith("up:", StringComparison.Ordinal);
            return SlackValue.Read(value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..]) is { } about ? (up ? "answer.useful" : "answer.not_quite", about, null) : null;
        }

        if (id.EndsWith(".more", StringComparison.Ordinal) && value.Split(':', 2) is [var verb, var rest])
        {
            var full = id[..^"more".Length] + verb;
            return SlackValue.IsVerb(full) && SlackValue.Read(rest) is { } chosen ? (full, chosen, null) : null;
        }

        var dot = id.LastIndexOf('.');
        int? choice = dot > 0 && int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        var plain = choice is null ? id : id[..dot];
        return SlackValue.IsVerb(plain) && SlackValue.Read(value) is { } read ? (plain, read, choice) : null;
    }

    private static string? BotOf(JsonElement envelope)
    {
        foreach (var authorization in envelope.At("authorizations"u8).Items(10))
        {
            if (authorization.Is("is_bot"u8))
            {
                return authorization.Id("user_id"u8);
            }
        }

        return null;
    }

    private static SlackFile? File(JsonElement f) => f.Id("id"u8) is { } id
        ? new SlackFile(id, f.Text("name"u8) ?? "file", f.Text("mimetype"u8), f.Text("url_private_download"u8) ?? f.Text("url_private"u8), f.At("size"u8).ValueKind == JsonValueKind.Number && f.At("size"u8).TryGetInt64(out var size) ? size : 0)
        : null;
}
