namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>A draft that shows what a rule does; every one is a test.</summary>
public sealed record RuleExample
{
    /// <summary>The draft.</summary>
    public required Draft Draft { get; init; }

    /// <summary>The words of the finding, where the example says them.</summary>
    public string? Span { get; init; }
}
