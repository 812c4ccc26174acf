namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>Digits in a row.</summary>
/// <param name="Start">First unit in the folded text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Joint">What joins it to the group before: <c>""</c> where it stands alone, else a space, hyphen, point or bracket.</param>
/// <param name="Free">True where no letter touches it on the left.</param>
/// <param name="Ends">True where no letter touches it on the right.</param>
public readonly record struct DigitGroup(int Start, int End, string Joint, bool Free, bool Ends)
{
    /// <summary>Digits.</summary>
    public int Length => End - Start;
}
