namespace GuidanceBot.Core.Conversations;

/// <summary>A question in which something was hidden.</summary>
/// <param name="Ref">The warning's reference.</param>
/// <param name="Text">What was kept, masked.</param>
/// <param name="Attachments">Pictures that came with it.</param>
public sealed record MaskedQuestion(string Ref, string Text, IReadOnlyList<AttachmentRef> Attachments);
