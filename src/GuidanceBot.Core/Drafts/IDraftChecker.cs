using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Drafts;

/// <summary>Pre-checks a draft with every rule that speaks for its account and platform.</summary>
public interface IDraftChecker
{
    /// <summary>One check; at most a few milliseconds, whatever the draft.</summary>
    DraftReport Check(Draft draft, GuidanceSet guidance);
}
