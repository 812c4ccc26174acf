using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Drafts;

/// <summary>Which clause of the organisation's guidance a rule rests on.</summary>
public interface IRuleClauses
{
    /// <summary>The clause; null where none is sure, and the finding says "my default". Fast: asked for every finding.</summary>
    Citation? Find(RuleDefinition rule, GuidanceSet guidance);
}
