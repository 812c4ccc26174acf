namespace GuidanceBot.Core.Conversations;

/// <summary>A picture or file that came with a message and is kept in the store of attachments.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Name">File name as the person knows it, without a path.</param>
/// <param name="MediaType">What it is after our own look at its bytes, not what the sender claimed.</param>
/// <param name="Alt">The description that the person gave, null where none.</param>
/// <param name="Words">Words read from a picture, null where it was not read.</param>
public sealed record AttachmentRef(string Id, string Name, string MediaType, string? Alt = null, string? Words = null);
