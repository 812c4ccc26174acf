using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents;

/// <summary>What a file or folder of guidance held.</summary>
/// <param name="Documents">What could be read, in the order of the names.</param>
/// <param name="Problems">What couldn't, in the order of the names: broken files and types that aren't read.</param>
public sealed record FolderReading(IReadOnlyList<GuidanceDocument> Documents, IReadOnlyList<FileProblem> Problems);

