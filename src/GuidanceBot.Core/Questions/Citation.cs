namespace GuidanceBot.Core.Questions;

/// <summary>The exact words of a document version that an answer rests on.</summary>
/// <param name="Document">The document's name, or <c>ruling:ID</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Section">The heading path.</param>
/// <param name="Quote">An exact substring of that version after white-space folding, 5 to 60 words (shorter only where the whole clause or a lead-in is).</param>
/// <param name="Url">The clause in the organisation's own page, else in the bot's; null where neither can be reached.</param>
/// <param name="ClauseId">The clause's id inside that version.</param>
/// <param name="Number">The clause's number in the document, null where it has none.</param>
public sealed record Citation(string Document, string Version, string Section, string Quote, string? Url, string ClauseId, string? Number = null);
