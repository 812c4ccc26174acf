namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A form: a modal or dialog of a chat platform, a form on the page in the browser.</summary>
public sealed record Form
{
    /// <summary>Which of the reference forms this is (<c>consent-form</c>).</summary>
    public required string State { get; init; }

    /// <summary>Title, at most 24 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The verb that sending it acts under.</summary>
    public required string Verb { get; init; }

    /// <summary>What the send button says, at most 24 characters; null where the form only shows something.</summary>
    public string? Send { get; init; }

    /// <summary>What the other button says.</summary>
    public string Close { get; init; } = Words.Cancel;

    /// <summary>The reference it acts on.</summary>
    public required string Ref { get; init; }

    /// <summary>The version that was shown.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What stands above the fields.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>What stands below the fields, small.</summary>
    public Line? Note { get; init; }
}
