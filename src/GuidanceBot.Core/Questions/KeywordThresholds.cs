using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Questions;

/// <summary>How much of a question's words the settling statement must hold before words alone assert anything, 0 to 1.</summary>
/// <param name="Yes">For <c>yes_if</c>; words alone never say a plain yes.</param>
/// <param name="Other">For <c>no</c> and <c>info</c>.</param>
public sealed record KeywordThresholds(double Yes = 0.8, double Other = 0.75)
{
    // Off topic: no word shared at all. The rest is the models' business.
    internal Thresholds ToThresholds() => new(Yes, Other, Depends: 1, MixedNo: 1, OffTopic: 0.01, OffTopicCovered: 1, NotCovered: 0, SaysNo: 1, Conflict: 1, SpeaksOfConcern: 0.6);
}
