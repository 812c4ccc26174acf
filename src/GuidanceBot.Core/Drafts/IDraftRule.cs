namespace GuidanceBot.Core.Drafts;

/// <summary>A kind of check. What it looks for is data; how it looks is code. Stateless and safe to call from many threads.</summary>
public interface IDraftRule
{
    /// <summary>The rule's id.</summary>
    string Id { get; }

    /// <summary>Adds what it finds. Time is linear in the draft's length.</summary>
    void Check(DraftText draft, ICollection<Finding> findings);
}
