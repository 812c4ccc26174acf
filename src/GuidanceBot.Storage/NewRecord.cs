namespace GuidanceBot.Storage;

/// <summary>Something to record, before it has a place in the chain.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, by the store's clock in Unix milliseconds.</param>
/// <param name="Role">The role that did it.</param>
/// <param name="Reference">What it is about.</param>
public sealed record NewRecord(string Kind, long At, string Role, string Reference)
{
    /// <summary>Whom it concerns: an account's key; null where nobody, or where nobody may know.</summary>
    public string? Subject { get; init; }

    /// <summary>Who did it: an account's key; null where the role says enough.</summary>
    public string? By { get; init; }

    /// <summary>The guidance that it was told under.</summary>
    public string Guidance { get; init; } = "";

    /// <summary>What was said; masked.</summary>
    public string Text { get; init; } = "";
}
