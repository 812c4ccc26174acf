using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Drafts;

/// <summary>What stays private at an event that a draft names: in its text, or in the form that came with it.</summary>
internal static class EventEmbargoes
{
    /// <summary>The registers with those embargoes.</summary>
    public static DraftRegisters With(DraftRegisters known, Draft draft, GuidanceSet guidance)
    {
        Embargo[] more = [.. guidance.Events
            .Where(e => e.IsNamedIn(draft.Text) || (draft.Event is { } about && e.IsNamedIn(about)))
            .SelectMany(e => e.Embargoes)
            .Select(e => new Embargo(e.What, [e.What], e.Until))];
        return more.Length == 0 ? known : known with { Embargoes = [.. known.Embargoes, .. more] };
    }
}
