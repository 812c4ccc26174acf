namespace GuidanceBot.Core.Drafts;

/// <summary>What a pre-check comes to (contract, <c>check</c>).</summary>
public enum DraftVerdict
{
    /// <summary>Nothing to change was found.</summary>
    Ready,

    /// <summary>Something to fix or confirm.</summary>
    Fix,

    /// <summary>A person should see it first.</summary>
    Review,
}
