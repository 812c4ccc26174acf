namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>A stretch that has the shape of an identifier; whether it is one, its surroundings decide.</summary>
/// <param name="Kind">What it looks like, a key of <c>identifiers.yml</c>.</param>
/// <param name="Start">First unit in the folded text.</param>
/// <param name="End">One past the last unit in the folded text.</param>
/// <param name="Confidence">How much the shape alone says, 0 to 1: a checksum and an issued range say more than a count of digits.</param>
public readonly record struct IdentifierMatch(string Kind, int Start, int End, double Confidence);
