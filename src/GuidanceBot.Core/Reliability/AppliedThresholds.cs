using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Reliability;

/// <summary>The certainties, 0 to 1, that a lead has set in place of the shipped ones.</summary>
/// <param name="Yes">For <c>yes</c> and <c>yes_if</c>.</param>
/// <param name="Other">For <c>no</c> and <c>info</c>.</param>
/// <param name="Depends">For <c>depends</c>.</param>
/// <param name="Engine">The version of the shipped engine that they were measured with. Under another one they don't hold: its certainties mean something else.</param>
public sealed record AppliedThresholds(double Yes, double Other, double Depends, string Engine)
{
    /// <summary>In place of those; what nobody can set stays.</summary>
    public Thresholds Over(Thresholds shipped)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        return shipped with { Yes = Yes, Other = Other, Depends = Depends };
    }
}
