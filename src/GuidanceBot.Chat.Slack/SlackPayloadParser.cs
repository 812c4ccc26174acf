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
        var type = envelope.Text("type");
        if (type == "url_verification")
        {
            return envelope.Text("challenge") is { Length: <= 1000 } challenge ? new Challenge(challenge) : new NothingForUs();
        }

        var team = envelope.Id("team_id");
        var e = envelope.At("event");
        if (type != "event_callback" || team is null)
        {
            return new NothingForUs();
        }

        return e.Text("type") switch
        {
            "message" or "app_mention" => Message(envelope, e, team),
            "app_home_opened" when e.Id("user") is { } user && e.Id("channel") is { } channel => new Opened(new SlackPerson(team, user, null), e.Text("tab") ?? "", channel),
            "app_uninstalled" => new Gone(team),
            "tokens_revoked" when e.At("tokens").At("bot").Items().Any() => new Gone(team),
            _ => new NothingForUs(),
        };
    }

    /// <summary>The press of a button, the sending of a modal, a shortcut.</summary>
    public SlackCall Interaction(JsonElement p)
    {
        if ((p.At("team").Id("id") ?? p.At("user").Id("team_id")) is not { } team || p.At("user").Id("id") is not { } user)
        {
            return new NothingForUs();
        }

        var by = new SlackPerson(team, user, p.At("user").Id("team_id"));
        return p.Text("type") switch
        {
            "block_actions" => Press(p, by),
            "view_submission" => SlackViews.Submission(p, by),
            "shortcut" => new Shortcut(by) { Name = p.Text("callback_id") ?? "", TriggerId = p.Text("trigger_id") },
            "message_action" => new Shortcut(by) { Name = p.Text("callback_id") ?? "", TriggerId = p.Text("trigger_id"), MessageText = SlackText.Of(p.At("message"), null) },
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
        var asked = e.Text("subtype") is null or "file_share" or "thread_broadcast" && e.At("bot_id").ValueKind != JsonValueKind.String && e.Id("user") is { } u && u != bot;
        if (!asked || e.Id("channel") is not { } channel || e.Id("ts") is not { } ts || Wire.Moment(ts) is not { } at || time.GetUtcNow() - at > Fresh)
        {
            return new NothingForUs();
        }

        var user = e.Id("user")!;
        var direct = e.Text("channel_type") == "im";
        var mentioned = e.Text("type") == "app_mention" || SlackText.Mentions(e.Text("text"), bot);
        var thread = e.Id("thread_ts") is { } t && t != ts ? t : null;
        var follows = thread is not null && e.Id("parent_user_id") == user;
        if (!direct && !mentioned && !follows)
        {
            return new NothingForUs();
        }

        return new Said(new SlackPerson(team, user, e.Id("user_team") ?? e.Id("team")))
        {
            Channel = channel,
            Direct = direct,
            Mentioned = mentioned,
            Text = SlackText.Of(e, bot),
            Ts = ts,
            ThreadTs = thread,
            ThreadBy = e.Id("parent_user_id"),
            At = at,
            Files = [.. e.At("files").Items(10).Select(File).OfType<SlackFile>()],
        };
    }

    private SlackCall Press(JsonElement p, SlackPerson by)
    {
        var a = p.At("actions").Items().FirstOrDefault();
        if (a.ValueKind != JsonValueKind.Object || Meaning(a) is not { } meaning)
        {
            return new NothingForUs();
        }

        var container = p.At("container");
        var stamp = a.Id("action_ts");
        return new Pressed(by)
        {
            DeliveryId = $"a:{by.User}:{stamp ?? Key(p.Text("trigger_id") ?? p.GetRawText())}:{meaning.Verb}",
            Verb = meaning.Verb,
            Ref = meaning.Value.Ref,
            Version = meaning.Value.Version,
            Choice = meaning.Choice,
            Channel = p.At("channel").Id("id") ?? container.Id("channel_id"),
            MessageTs = container.Id("message_ts") ?? p.At("message").Id("ts"),
            ThreadTs = container.Id("thread_ts") ?? p.At("message").Id("thread_ts"),
            TriggerId = p.Text("trigger_id"),
            ResponseUrl = p.Text("response_url"),
            At = Wire.Moment(stamp) ?? time.GetUtcNow(),
        };
    }

    /// <summary>What a press means: the verb is the action's id, a choice follows it as a number; "more" menus carry the verb in the option.</summary>
    private static (string Verb, SlackValue Value, int? Choice)? Meaning(JsonElement action)
    {
        var id = action.Text("action_id");
        var value = action.Text("value") ?? action.At("selected_option").Text("value");
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

    private static string? BotOf(JsonElement envelope) => envelope.At("authorizations").Items(10).FirstOrDefault(a => a.Is("is_bot")).Id("user_id");

    private static SlackFile? File(JsonElement f) => f.Id("id") is { } id
        ? new SlackFile(id, f.Text("name") ?? "file", f.Text("mimetype"), f.Text("url_private_download") ?? f.Text("url_private"), f.At("size").ValueKind == JsonValueKind.Number && f.At("size").TryGetInt64(out var size) ? size : 0)
        : null;
}
