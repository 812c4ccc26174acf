namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>One place of a phrase: a word out of a few, or a class of token.</summary>
/// <param name="Words">Words that fit; a trailing <c>*</c> stands for any ending.</param>
/// <param name="Classes">Classes that fit.</param>
/// <param name="Gap">Tokens that may lie between this step and the one before.</param>
/// <param name="Apart">A comma, dash or bracket must stand before it.</param>
sealed record PhraseStep(IReadOnlyList<string> Words, TokenClass Classes = TokenClass.None, int Gap = 0, bool Apart = false);
