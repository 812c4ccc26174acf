namespace GuidanceBot.Core.Modes;

/// <summary>An entry of the history: who switched what.</summary>
public sealed record ModeSwitch
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whose account; <c>clock</c> where a pilot came to its end.</summary>
    public required string By { get; init; }

    /// <summary>Their name; null where the platform gives none.</summary>
    public string? ByName { get; init; }

    /// <summary>Where.</summary>
    public required ModeScope Scope { get; init; }

    /// <summary>What was set there before; null: nothing of its own.</summary>
    public Mode? From { get; init; }

    /// <summary>What is set there now; null: nothing of its own.</summary>
    public Mode? To { get; init; }

    /// <summary>When it ends; null: it stays.</summary>
    public DateTimeOffset? Until { get; init; }
}
