namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>The words of the lexicon that one token is, -1 where there is none.</summary>
/// <param name="Itself">The word as it stands.</param>
/// <param name="Owner">Without its <c>'s</c>.</param>
/// <param name="Begins">A beginning (<c>cur*</c>), the longest.</param>
/// <param name="AlsoBegins">The next shorter beginning.</param>
readonly record struct TokenWords(int Itself, int Owner, int Begins, int AlsoBegins)
{
    public static TokenWords None { get; } = new(-1, -1, -1, -1);
}
