using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>One clause in the difference of two texts.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Before">As it stands now; null where it is new.</param>
/// <param name="After">As it would stand; null where it goes.</param>
/// <param name="Words">Its words as people read them, what goes and what comes marked.</param>
public sealed record ClauseChange(ChangeKind Kind, Clause? Before, Clause? After, IReadOnlyList<DiffPart> Words)
{
    /// <summary>The clause as it would stand; where it goes, as it stands.</summary>
    public Clause Clause => After ?? Before!;
}
