using System.Text.Json;
using System.Text.RegularExpressions;
using GuidanceBot.Chat.Slack.Formatting;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>Reads what was typed and ticked in a modal of ours.</summary>
internal static partial class SlackViews
{
    /// <summary>A sent modal; nothing for us where it isn't ours.</summary>
    public static SlackCall Submission(JsonElement p, SlackPerson by)
    {
        var view = p.At("view"u8);
        var verb = view.Text("callback_id"u8);
        var meta = view.Text("private_metadata"u8);
        if (!SlackValue.IsVerb(verb) || SlackValue.Read(meta) is not { } value)
        {
            return new NothingForUs();
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = view.At("state"u8).At("values"u8);
        foreach (var block in values.ValueKind == JsonValueKind.Object ? values.EnumerateObject().Take(100) : [])
        {
            var name = Suffix().Replace(block.Name, "");
            blocks[name] = block.Name;
            var element = block.Value.ValueKind == JsonValueKind.Object ? block.Value.EnumerateObject().Select(x => x.Value).FirstOrDefault() : default;
            if (Typed(element) is { } typed)
            {
                fields[name] = typed;
            }
        }

        return new Submitted(by)
        {
            DeliveryId = $"v:{by.User}:{view.Id("id"u8) ?? "none"}:{view.Id("hash"u8) ?? "none"}",
            Verb = verb!,
            Ref = value.Ref,
            Version = value.Version,
            Thread = meta!.Split(':') is [_, _, { Length: > 0 } thread] ? Wire.AsId(thread) : null,
            Fields = fields,
            BlockIds = blocks,
        };
    }

    /// <summary>A re-shown field has its version in its id, or Slack would show the old text.</summary>
    [GeneratedRegex(@"_v\d{1,9}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Suffix();

    private static string? Typed(JsonElement element) => element.Text("type"u8) switch
    {
        "checkboxes" => element.At("selected_options"u8).Items(20).Select(o => ModalFormatter.ValueOf(o.Text("value"u8))).OfType<string>().ToList() is { Count: > 0 } ticked ? string.Join(',', ticked) : null,
        "radio_buttons" or "static_select" => ModalFormatter.ValueOf(element.At("selected_option"u8).Text("value"u8)),
        "datepicker" => element.Text("selected_date"u8),
        "plain_text_input" => (element.Text("value"u8) ?? "").ReplaceLineEndings("\n"),
        _ => element.Text("value"u8),
    };
}
