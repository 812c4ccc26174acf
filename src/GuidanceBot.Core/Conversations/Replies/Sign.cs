namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>The ward sign beside a heading: a pictogram and a tone. Shape and words carry it; colour only helps.</summary>
public enum Sign
{
    /// <summary>None.</summary>
    None,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Yes, if….</summary>
    YesIf,

    /// <summary>No, not as it is.</summary>
    No,

    /// <summary>It depends on one thing.</summary>
    Depends,

    /// <summary>What the guidance says; also "You're free to raise this" and "Not one for me".</summary>
    Info,

    /// <summary>Clauses without a verdict.</summary>
    Show,

    /// <summary>A person: consent, waiting, claimed, asked back, withdrawn.</summary>
    Person,

    /// <summary>A draft with nothing to change, or approved.</summary>
    Ready,

    /// <summary>A draft with things to fix.</summary>
    Fix,

    /// <summary>A draft that a person should see; expired cases.</summary>
    Review,

    /// <summary>Something that was hidden or refused.</summary>
    Block,

    /// <summary>A correction.</summary>
    Corrected,
}
