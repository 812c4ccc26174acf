namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>A button.</summary>
/// <param name="Verb">What is pressed, <c>noun.verb</c>.</param>
/// <param name="Label">Its words, at most 30 characters.</param>
public sealed record ReplyAction(string Verb, string Label)
{
    /// <summary>Which of several choices, counted from one.</summary>
    public int? Choice { get; init; }

    /// <summary>True for the one main button (two where a person decides).</summary>
    public bool Primary { get; init; }

    /// <summary>True for what takes something away.</summary>
    public bool Danger { get; init; }

    /// <summary>Words for a screen reader where the label is too short alone.</summary>
    public string? Accessible { get; init; }

    /// <summary>A page to open instead of an act.</summary>
    public string? Url { get; init; }

    /// <summary>Asked before the act is done.</summary>
    public Confirmation? Confirm { get; init; }

    /// <summary>True for what is done rarely: behind "more" where the platform has such a thing.</summary>
    public bool Rare { get; init; }

    /// <summary>True where the press opens a form.</summary>
    public bool OpensForm { get; init; }
}
