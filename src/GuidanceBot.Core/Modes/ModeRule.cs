namespace GuidanceBot.Core.Modes;

/// <summary>A mode that a lead has set somewhere; with an end date it is a pilot.</summary>
public sealed record ModeRule
{
    /// <summary>Where it holds.</summary>
    public required ModeScope Scope { get; init; }

    /// <summary>The mode.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ends; null: it stays.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The mode that was set here before and comes back at the end; null: what holds around it.</summary>
    public Mode? Before { get; init; }

    /// <summary>The version of the modes that made it.</summary>
    public required int Version { get; init; }

    /// <summary>The mode at a moment; null: what holds around it.</summary>
    public Mode? At(DateTimeOffset moment) => Until is { } end && moment >= end ? Before : Mode;
}
