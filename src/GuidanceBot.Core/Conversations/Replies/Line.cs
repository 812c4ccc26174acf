namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>One line of text made of runs, so that times and links can be shown as each platform shows them.</summary>
/// <param name="Runs">The runs in order.</param>
public sealed record Line(IReadOnlyList<Run> Runs)
{
    /// <summary>A line of plain text.</summary>
    public static implicit operator Line(string text) => FromString(text);

    /// <summary>A line of plain text.</summary>
    public static Line FromString(string text) => new([new TextRun(text)]);

    /// <summary>A line of plain text, or none.</summary>
    public static Line? Maybe(string? text) => text is null ? null : FromString(text);

    /// <summary>A line of runs.</summary>
    public static Line Of(params Run[] runs) => new(runs);
}
