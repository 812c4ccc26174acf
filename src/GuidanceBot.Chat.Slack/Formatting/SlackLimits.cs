namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>What Slack takes (docs.slack.dev, Block Kit reference).</summary>
internal static class SlackLimits
{
    /// <summary>Blocks of a message.</summary>
    public const int MessageBlocks = 50;

    /// <summary>Blocks of a view.</summary>
    public const int ViewBlocks = 100;

    /// <summary>A section's text, and what a field of a form may hold.</summary>
    public const int Section = 3000;

    /// <summary>A message's own text, which screen readers read.</summary>
    public const int Text = 3900;

    /// <summary>All texts of one message together: above it Slack refuses the message as too long.</summary>
    public const int AllTexts = 11_000;

    /// <summary>A header.</summary>
    public const int Header = 150;

    /// <summary>Words on a button.</summary>
    public const int Button = 75;

    /// <summary>Buttons in a row.</summary>
    public const int Actions = 25;

    /// <summary>An option's words, and its description.</summary>
    public const int Option = 75;

    /// <summary>Options of a menu.</summary>
    public const int Options = 100;

    /// <summary>Options that are all shown at once.</summary>
    public const int OpenOptions = 10;

    /// <summary>Options behind "more".</summary>
    public const int Overflow = 5;

    /// <summary>A view's title and its buttons.</summary>
    public const int Title = 24;

    /// <summary>A label or hint.</summary>
    public const int Label = 2000;

    /// <summary>What stands in an empty field.</summary>
    public const int Placeholder = 150;

    /// <summary>An address behind a button or link.</summary>
    public const int Url = 3000;

    /// <summary>What a screen reader says instead of a button's words.</summary>
    public const int Accessible = 75;
}
