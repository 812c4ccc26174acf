namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>One place of a phrase: a word out of a few, or a class of token, after a gap.</summary>
/// <param name="Gap">Tokens that may lie between this step and the one before.</param>
/// <param name="Words">Words that fit; a trailing <c>*</c> stands for any ending.</param>
/// <param name="Classes">Classes that fit.</param>
sealed record PhraseStep(int Gap, IReadOnlyList<string> Words, TokenClass Classes);
