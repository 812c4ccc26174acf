using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Drafts;

/// <summary>Pre-checks a draft with every rule that speaks for its account and platform.</summary>
public interface IDraftChecker
{
    /// <summary>One check; at most a few milliseconds, whatever the draft.</summary>
    DraftReport Check(Draft draft, GuidanceSet guidance);

    /// <summary>One check with what the organisation knows at this moment.</summary>
    DraftReport Check(Draft draft, GuidanceSet guidance, DraftRegisters registers) => Check(draft, guidance);
}
