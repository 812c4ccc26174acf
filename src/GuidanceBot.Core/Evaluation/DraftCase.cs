using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Core.Evaluation;

/// <summary>One draft whose right findings are known; one line of a case file (JSON Lines).</summary>
public sealed record DraftCase
{
    /// <summary>Its id, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The document whose clauses go with its findings; null: all of the guidance.</summary>
    public string? Doc { get; init; }

    /// <summary>The draft's text.</summary>
    public required string Text { get; init; }

    /// <summary>A platform of the contract; null: any.</summary>
    public string? Platform { get; init; }

    /// <summary><c>personal</c> or <c>official</c>; null where it isn't said.</summary>
    public string? Account { get; init; }

    /// <summary>True for a reply to somebody.</summary>
    public bool Reply { get; init; }

    /// <summary>Pictures with it; null: none.</summary>
    public IReadOnlyList<DraftCaseMedia>? Media { get; init; }

    /// <summary>What must be found; null: nothing.</summary>
    public IReadOnlyList<DraftCaseFinding>? Expected { get; init; }

    /// <summary>Categories that must not be found; null: none.</summary>
    public IReadOnlyList<string>? NotExpected { get; init; }

    /// <summary><c>ready</c>, <c>fix</c> or <c>review</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The draft as the checker gets it.</summary>
    public Draft ToDraft() => new()
    {
        Text = Text,
        Platform = Platform is null ? Drafts.Platform.Any : DraftForms.PlatformOf(Platform) ?? throw new InvalidDataException($"The case {Id} names the platform {Platform}, which there is not."),
        Account = Account is null ? null : DraftForms.AccountOf(Account) ?? throw new InvalidDataException($"The case {Id} names the account {Account}: neither personal nor official."),
        IsReply = Reply,
        Media = [.. (Media ?? []).Select(m => new DraftMedia(m.Kind ?? "image", m.Alt, m.Text))],
    };
}

/// <summary>A picture of a case.</summary>
public sealed record DraftCaseMedia(string? Kind, string? Alt = null, string? Text = null);

/// <summary>A finding that must be made; its words may be left open.</summary>
public sealed record DraftCaseFinding(string Category, string Severity, string? Span);
