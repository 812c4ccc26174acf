namespace GuidanceBot.Core.Drafts;

/// <summary>How much a finding matters (contract, <c>check</c>); the order is the order of showing, worst first.</summary>
public enum Severity
{
    /// <summary>Needs a person: the verdict is <c>review</c>.</summary>
    Review,

    /// <summary>Must be fixed: the verdict is at least <c>fix</c>.</summary>
    Block,

    /// <summary>Fix or confirm: the verdict is at least <c>fix</c>.</summary>
    Warn,

    /// <summary>A tip; <c>ready</c> stands.</summary>
    Advice,
}
