using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>Core's forms as modals of Slack.</summary>
internal static class ModalFormatter
{
    /// <summary>Slack wants a value for every option; "none of them" is empty in Core.</summary>
    private const string Nothing = "-none-";

    /// <summary>The value of an option as Core knows it.</summary>
    public static string? ValueOf(string? value) => value == Nothing ? "" : value;

    /// <summary>The modal of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="thread">The thread that it was opened in, so that what comes of it lands there.</param>
    public static JsonObject View(Form form, SlackReader reader, string? thread)
    {
        var formatter = new BlockFormatter(reader, null, new TextBudget());
        List<JsonObject> blocks = [.. form.Blocks.SelectMany(formatter.Of)];
        var fields = 0;
        foreach (var field in form.Fields)
        {
            if (Note(field) is { } note)
            {
                blocks.Add(formatter.Line(note, Weight.Normal));
            }

            if (Input(field) is { } input)
            {
                blocks.Add(input);
                fields++;
            }
        }

        if (form.Note is { } small)
        {
            blocks.Add(formatter.Context(small));
        }

        var view = Base(form.Title, form.Close, [.. blocks.Take(SlackLimits.ViewBlocks)]);
        view["callback_id"] = form.Verb;
        view["private_metadata"] = new SlackValue(form.Ref, form.Version) + (thread is null ? "" : ":" + thread);
        if (form.Send is { } send && (fields > 0 || form.Fields.Count == 0))
        {
            view["submit"] = Buttons.Plain(send, SlackLimits.Title);
        }

        return view;
    }

    /// <summary>A modal that only says something: why a form didn't go, with the person's own words so that they aren't lost.</summary>
    public static JsonObject Notice(string title, string sentence, string? words = null)
    {
        List<JsonObject> blocks = [new JsonObject { ["type"] = "section", ["text"] = Buttons.Plain(sentence, SlackLimits.Section), ["expand"] = true }];
        if (words is { Length: > 0 })
        {
            blocks.Add(Rich.Block(Rich.Title("You wrote"), Rich.Quote([Rich.Text(Cut.Long(words, SlackLimits.Section))])));
        }

        var view = Base(title, "Close", blocks);
        view["callback_id"] = "form.notice";
        return view;
    }

    private static JsonObject Base(string title, string close, IReadOnlyList<JsonObject> blocks) => new()
    {
        ["type"] = "modal",
        ["title"] = Buttons.Plain(title, SlackLimits.Title),
        ["close"] = Buttons.Plain(close, SlackLimits.Title),
        ["blocks"] = new JsonArray([.. blocks]),
    };

    /// <summary>What a field can't do in Slack, said above it.</summary>
    private static string? Note(FormField field) => field switch
    {
        TextField { Value.Length: > SlackLimits.Section } => "This text is longer than Slack’s forms take, so the field below starts empty. Use the review desk in the browser, or send me the new text as a message.",
        PickField { Options.Count: 0 } => "There’s nothing here that can be ticked: what must be fixed can’t be ticked away.",
        _ => null,
    };

    private static JsonObject? Input(FormField field)
    {
        if (field is PickField { Options.Count: 0 })
        {
            return null;
        }

        var input = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = field.Name,
            ["label"] = Buttons.Plain(field.Label, SlackLimits.Label),
            ["element"] = Element(field),
            ["optional"] = !field.Required,
        };
        if (field.Hint is { } hint)
        {
            input["hint"] = Buttons.Plain(hint, SlackLimits.Label);
        }

        return input;
    }

    private static JsonObject Element(FormField field) => field switch
    {
        TextField t => Text(t),
        PickField { Several: true } p => Choice("checkboxes", p, SlackLimits.OpenOptions),
        PickField { Open: true, Options.Count: <= SlackLimits.OpenOptions } p => Choice("radio_buttons", p, SlackLimits.OpenOptions),
        PickField p => Choice("static_select", p, SlackLimits.Options),
        TickField t => Tick(t),
        DateField d => Date(d),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.GetType().Name, "No element of Slack for this field."),
    };

    private static JsonObject Text(TextField t)
    {
        var element = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["action_id"] = t.Name,
            ["multiline"] = t.Long,
            ["max_length"] = Math.Clamp(t.MaxLength, 1, SlackLimits.Section),
        };
        if (t.Value is { Length: > 0 and <= SlackLimits.Section } value)
        {
            element["initial_value"] = value;
        }

        if (t.Example is { } example)
        {
            element["placeholder"] = Buttons.Plain(example, SlackLimits.Placeholder);
        }

        return element;
    }

    private static JsonObject Choice(string type, PickField p, int most)
    {
        var options = p.Options.Take(most).ToList();
        var element = new JsonObject { ["type"] = type, ["action_id"] = p.Name, ["options"] = new JsonArray([.. options.Select(o => (JsonNode)Option(o))]) };
        if (options.Find(o => o.Value == p.Value) is { } first && type != "checkboxes")
        {
            element["initial_option"] = Option(first);
        }

        if (type == "static_select")
        {
            // Slack's screen reader reads the placeholder instead of the label.
            element["placeholder"] = Buttons.Plain(p.Label, SlackLimits.Placeholder);
        }

        return element;
    }

    private static JsonObject Option(PickOption o)
    {
        var option = new JsonObject { ["text"] = Buttons.Plain(o.Label, SlackLimits.Option), ["value"] = o.Value.Length == 0 ? Nothing : o.Value };
        if (o.Hint is { Length: > 0 } hint)
        {
            option["description"] = Buttons.Plain(hint, SlackLimits.Option);
        }

        return option;
    }

    private static JsonObject Tick(TickField t)
    {
        var option = Option(new PickOption("on", t.Text));
        var element = new JsonObject { ["type"] = "checkboxes", ["action_id"] = t.Name, ["options"] = new JsonArray(option) };
        if (t.Ticked)
        {
            element["initial_options"] = new JsonArray(option.DeepClone());
        }

        return element;
    }

    private static JsonObject Date(DateField d)
    {
        var element = new JsonObject { ["type"] = "datepicker", ["action_id"] = d.Name };
        if (d.Value is { } day)
        {
            element["initial_date"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return element;
    }
}
