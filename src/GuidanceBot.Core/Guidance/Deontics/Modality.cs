namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>What a sentence of guidance does with an act.</summary>
public enum Modality
{
    /// <summary>Nothing: it explains, greets, tells a fact.</summary>
    Neutral,

    /// <summary>Allows it, with no condition left open ("Staff may say where they work").</summary>
    Permits,

    /// <summary>Forbids it, with no way round in the same sentence ("Never post a patient's name").</summary>
    Forbids,

    /// <summary>Demands it ("Name the speaker", "Complaints are answered within a day").</summary>
    Requires,

    /// <summary>Allows it on a condition, or forbids it but for an exception ("only with the author's consent", "not until Friday").</summary>
    Conditional,

    /// <summary>Leaves it to a person ("Ask the comms desk", "The Head decides").</summary>
    RefersToPerson,

    /// <summary>Says that nothing is demanded ("You don't need a disclaimer"): good news, and yet the answer to "must I?" is no.</summary>
    Waives,
}
