using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Modes;

/// <summary>Every mode that leads have set, as one version of the store's settings: the versions are the history.</summary>
public sealed record ModeSettings
{
    /// <summary>More ended pilots than a page shows.</summary>
    private const int MostPilots = 12;

    /// <summary>What is set, one a scope.</summary>
    public IReadOnlyList<ModeRule> Rules { get; init; } = [];

    /// <summary>The switch that made this version.</summary>
    public ModeSwitch? Last { get; init; }

    /// <summary>What happened in pilots that have ended, the newest first.</summary>
    public IReadOnlyList<PilotSummary> Pilots { get; init; } = [];

    /// <summary>The mode in force.</summary>
    /// <param name="place">Where it was asked.</param>
    /// <param name="about">What was asked, with the headings of its clauses; empty: what holds there for whatever is asked.</param>
    /// <param name="now">The moment.</param>
    /// <param name="otherwise">What holds where nothing is set.</param>
    public Mode At(ConversationAddress place, string about, DateTimeOffset now, Mode otherwise) => Rules
        .Where(r => r.Scope.Covers(place, about))
        .Select(r => (r.Scope.Kind, Mode: r.At(now)))
        .Where(r => r.Mode is not null)
        .OrderByDescending(r => r.Kind).ThenBy(r => r.Mode)
        .Select(r => r.Mode)
        .FirstOrDefault() ?? otherwise;

    /// <summary>What is set at a scope itself; null: nothing.</summary>
    public Mode? SetAt(ModeScope scope, DateTimeOffset now) => Rules.FirstOrDefault(r => r.Scope == scope)?.At(now);

    /// <summary>The same with one scope switched.</summary>
    /// <param name="scope">Where.</param>
    /// <param name="mode">To what; null: nothing of its own any more.</param>
    /// <param name="until">When it ends; null: it stays.</param>
    /// <param name="by">Whose account.</param>
    /// <param name="byName">Their name.</param>
    /// <param name="now">The moment.</param>
    /// <param name="version">The version that this makes.</param>
    public ModeSettings Switch(ModeScope scope, Mode? mode, DateTimeOffset? until, string by, string? byName, DateTimeOffset now, int version)
    {
        var before = SetAt(scope, now);
        IEnumerable<ModeRule> rest = Rules.Where(r => r.Scope != scope);
        return this with
        {
            Rules = mode is { } m ? [.. rest, new ModeRule { Scope = scope, Mode = m, Since = now, Until = until, Before = until is null ? null : before, Version = version }] : [.. rest],
            Last = new ModeSwitch { At = now, By = by, ByName = byName, Scope = scope, From = before, To = mode, Until = until },
        };
    }

    /// <summary>The pilot that a switch at this scope ends before its time; null: none runs there.</summary>
    public ModeRule? RunningAt(ModeScope scope, DateTimeOffset now) => Rules.FirstOrDefault(r => r.Scope == scope && r.Until > now);

    /// <summary>The same with what happened in a pilot that has ended.</summary>
    public ModeSettings With(PilotSummary summary) => this with { Pilots = [summary, .. Pilots.Take(MostPilots - 1)] };

    /// <summary>The same after a pilot's end: what was set before it is back.</summary>
    public ModeSettings End(ModeRule pilot, PilotSummary summary, DateTimeOffset now, int version)
    {
        ArgumentNullException.ThrowIfNull(pilot);
        var ended = Switch(pilot.Scope, pilot.Before, null, "clock", null, now, version);
        return (ended with { Last = ended.Last! with { From = pilot.Mode } }).With(summary);
    }
}
